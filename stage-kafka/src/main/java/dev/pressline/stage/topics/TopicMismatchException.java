package dev.pressline.stage.topics;

/** A topic that exists is not what the installation needs. */
public final class TopicMismatchException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  TopicMismatchException(String topic, int found, int wanted) {
    super(
        "Topic %s has %d partitions, but pressline.topics.partitions is %d. Set it to %d, or choose"
                .formatted(topic, found, wanted, found)
            + " another pressline.prefix: the order of a post's records hangs on the number.");
  }
}
