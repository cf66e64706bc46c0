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
    return new GateTopics(contracts, claimsOf(prefix), answersOf(prefix), largestRecord);
  }

  /** Name of the topic of claims in the installation with the prefix. */
  public static String claimsOf(String prefix) {
    return prefix + "gate-claims";
  }

  /** Name of the topic of answers in the installation with the prefix. */
  public static String answersOf(String prefix) {
    return prefix + "gate-claim-answers";
  }

  /** Topics that the gate of the installation reads, each of which has a dead-letter topic. */
  public static List<String> sources(String prefix) {
    Topics names = Topics.withPrefix(prefix);
    return List.of(
        names.enrichedPosts(),
        names.secondPass(),
        names.enrichedAnew(),
        answersOf(prefix),
        claimsOf(prefix));
  }

  /** Where records of the topic go that cannot be processed. */
  static String deadLettersOf(String topic) {
    return Topics.withPrefix("").deadLettersOf(topic);
  }
}
