package dev.pressline.launcher.doctor.check;

import dev.pressline.launcher.console.Amounts;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A setting of a topic, and what it means when it is another than wanted. */
enum TopicSetting {
  CLEANUP("cleanup.policy") {
    @Override
    Optional<Deviation> deviation(String found, String wanted) {
      if (words(found).equals(words(wanted))) {
        return Optional.empty();
      }
      return Optional.of(
          new Deviation(
              told(found, wanted),
              wanted.equals("compact")
                  ? "The broker forgets posts after a time, and what is built from the log then"
                      + " lacks them."
                  : "What the broker keeps of these records is not what readers of the topic are"
                      + " promised.",
              true));
    }
  },
  TIMESTAMP("message.timestamp.type") {
    @Override
    Optional<Deviation> deviation(String found, String wanted) {
      if (found.equals(wanted)) {
        return Optional.empty();
      }
      boolean isOfDrafts = wanted.equals("LogAppendTime");
      return Optional.of(
          new Deviation(
              told(found, wanted),
              isOfDrafts
                  ? "Revisions follow from the times of these records: with a submitter's wrong"
                      + " clock, old text could win."
                  : "The times that records carry are not those of who wrote them.",
              isOfDrafts));
    }
  },
  LARGEST("max.message.bytes") {
    @Override
    Optional<Deviation> deviation(String found, String wanted) {
      if (Long.parseLong(found) >= Long.parseLong(wanted)) {
        return Optional.empty();
      }
      String what =
          "%s is %s instead of %s"
              .formatted(
                  key(),
                  Amounts.ofBytes(Long.parseLong(found)),
                  Amounts.ofBytes(Long.parseLong(wanted)));
      return Optional.of(
          new Deviation(what, "A large post is refused by the broker, and its stage stops.", true));
    }
  },
  RETENTION("retention.ms") {
    @Override
    Optional<Deviation> deviation(String found, String wanted) {
      return span(
          found,
          wanted,
          "Answers and dead letters are forgotten before an operator may have seen them.",
          "Texts of withdrawn posts are kept for longer than promised.");
    }
  },
  LEAST_LAG("min.compaction.lag.ms") {
    @Override
    Optional<Deviation> deviation(String found, String wanted) {
      return span(
          found,
          wanted,
          "Readers that are behind may never see a revision of a post.",
          "Texts of withdrawn posts are kept for longer than promised.");
    }
  },
  MOST_LAG("max.compaction.lag.ms") {
    @Override
    Optional<Deviation> deviation(String found, String wanted) {
      boolean isLonger = Long.parseLong(found) > Long.parseLong(wanted);
      return isLonger
          ? span(found, wanted, "", "Texts of withdrawn posts are kept for longer than promised.")
          : Optional.empty();
    }
  },
  /** One whose meaning is not known here. */
  OTHER("") {
    @Override
    Optional<Deviation> deviation(String found, String wanted) {
      return Optional.empty();
    }
  };

  private static final Duration FOR_EVER = Duration.ofDays(36_500);

  private final String key;

  TopicSetting(String key) {
    this.key = key;
  }

  /**
   * That something is otherwise.
   *
   * @param what the setting with both values
   * @param breaksPromise whether a promise of Pressline's is not kept for that
   */
  record Deviation(String what, String meaning, boolean breaksPromise) {}

  /** The setting with Kafka's name. */
  static TopicSetting of(String key) {
    return Arrays.stream(values()).filter(one -> one.key.equals(key)).findFirst().orElse(OTHER);
  }

  /** What it means that the value is another than wanted; nothing when that does no harm. */
  abstract Optional<Deviation> deviation(String found, String wanted);

  String key() {
    return key;
  }

  String told(String found, String wanted) {
    return "%s is %s instead of %s".formatted(key, found, wanted);
  }

  Optional<Deviation> span(String found, String wanted, String shorter, String longer) {
    int order = span(found).compareTo(span(wanted));
    return order == 0
        ? Optional.empty()
        : Optional.of(
            new Deviation(
                told(words(span(found)), words(span(wanted))),
                order < 0 ? shorter : longer,
                false));
  }

  /** For Kafka, -1 and the largest number mean that it never ends. */
  private static Duration span(String millis) {
    long value = Long.parseLong(millis);
    Duration span = value < 0 ? FOR_EVER : Duration.ofMillis(value);
    return span.compareTo(FOR_EVER) > 0 ? FOR_EVER : span;
  }

  private static String words(Duration span) {
    return span.equals(FOR_EVER) ? "for ever" : Amounts.of(span);
  }

  private static Set<String> words(String list) {
    Set<String> words = new TreeSet<>();
    for (String word : list.split(",", -1)) {
      words.add(word.strip());
    }
    return words;
  }
}
