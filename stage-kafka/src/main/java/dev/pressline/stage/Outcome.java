package dev.pressline.stage;

/** What a stage made of a record. */
public sealed interface Outcome<O, R> {
  /**
   * A record for the output topic.
   *
   * @param key decides the partition
   */
  record Emit<O, R>(String key, O value) implements Outcome<O, R> {}

  /**
   * A refusal for the rejections topic, under the key of the record refused.
   *
   * @param reason its code, one of some dozen, as it becomes a label of a metric
   */
  record Reject<O, R>(R rejection, String reason) implements Outcome<O, R> {}

  /**
   * Nothing to send.
   *
   * @param reason one of few words, as it becomes a label of a metric
   */
  record Skip<O, R>(String reason) implements Outcome<O, R> {}
}
