package dev.pressline.stage;

import dev.pressline.stage.topics.TopicSpec;
import java.util.List;

/**
 * A stateless stage: where it reads, what it does, where it writes.
 *
 * @param name short, lower case: {@code ingest}
 * @param groupId consumer group that shares the work
 * @param topics every topic the stage needs, the dead-letter topic of its input among them; created
 *     when missing
 * @param preparation done once the topics are there, before the stage starts; tried again when it
 *     throws a {@link org.apache.kafka.common.errors.RetriableException}, and done without when it
 *     throws another
 */
public record StageDefinition<I, O, R>(
    String name,
    String groupId,
    StageInput<I> input,
    StageOutput<O> output,
    StageOutput<R> rejections,
    List<TopicSpec> topics,
    Stage<I, O, R> stage,
    Runnable preparation) {
  public StageDefinition {
    topics = List.copyOf(topics);
  }

  /** Where records of the input go that cannot be decoded or on which the stage fails. */
  public String deadLetterTopic() {
    return input.deadLetterTopic();
  }
}
