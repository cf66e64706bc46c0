package dev.pressline.publish.gate;

import dev.pressline.contracts.Topics;
import dev.pressline.wire.PipelineTopics;
import java.util.List;

/**
 * The topics of the gate.
 *
 * @param contracts typed topics that others read and write too
 * @param claims the gate's own: claims by site
 * @param answers the gate's own: answers by post id
 * @param largestRecord bytes that a record on any of them may have
 */
public record GateTopics(
    PipelineTopics contracts, String claims, String answers, int largestRecord) {
  /** The topics of the installation with the prefix. */
  public static GateTopics of(PipelineTopics contracts, String prefix, int largestRecord) {
    return new GateTopics(
        contracts, prefix + "gate-claims", prefix + "gate-claim-answers", largestRecord);
  }

  /** Topics read, each of which has a dead-letter topic. */
  public List<String> sources() {
    return List.of(
        contracts.enrichedPosts().name(),
        contracts.secondPass().name(),
        contracts.enrichedAnew().name(),
        answers,
        claims);
  }

  /** Where records of the topic go that cannot be processed. */
  static String deadLettersOf(String topic) {
    return Topics.withPrefix("").deadLettersOf(topic);
  }
}
