package dev.pressline.stage.topics;

import java.util.List;

/**
 * A consumer group as it should be.
 *
 * @param service whose instances are its members
 * @param topics that it reads
 * @param optional whether an installation may do without it
 * @param impact what it means for readers and authors when nobody is in it, in a sentence
 */
public record GroupSpec(
    String id, String service, List<String> topics, boolean optional, String impact) {
  public GroupSpec {
    topics = List.copyOf(topics);
  }
}
