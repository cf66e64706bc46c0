package dev.pressline.launcher.letters;

import dev.pressline.contracts.Topics;
import dev.pressline.core.post.Revision;
import dev.pressline.launcher.design.Design;
import dev.pressline.launcher.letters.LastWords.Word;
import dev.pressline.launcher.pipeline.DeadLetter;
import dev.pressline.launcher.pipeline.LogReader;
import dev.pressline.launcher.pipeline.PipelineConnection;
import dev.pressline.publish.PublishLayout;
import dev.pressline.wire.PipelineTopics;
import dev.pressline.wire.Topic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.KafkaException;

/** The dead letters that the log still holds. */
public final class DeadLetterLog {
  private final PipelineConnection connection;
  private final Design design;
  private final LogReader log;

  /** Those of a pipeline. */
  public DeadLetterLog(PipelineConnection connection) {
    this.connection = connection;
    this.design = new Design(connection.endpoint().prefix());
    this.log = new LogReader(connection);
  }

  /**
   * Every letter, oldest first.
   *
   * @param topic from which they came, with or without the installation's prefix; empty for all
   */
  public List<KeptLetter> letters(Optional<String> topic) {
    List<DeadLetter> letters = new ArrayList<>();
    List<String> wanted =
        design.deadLetterTopics().stream()
            .filter(name -> topic.map(given -> isOf(name, given)).orElse(true))
            .toList();
    log.readAll(log.present(wanted), record -> letters.add(new DeadLetter(record)));
    if (letters.isEmpty()) {
      return List.of();
    }
    LastWords words = words();
    return letters.stream()
        .sorted(Comparator.comparing(DeadLetter::at).thenComparing(DeadLetter::position))
        .map(letter -> new KeptLetter(letter, isAnswered(letter, words)))
        .toList();
  }

  private boolean isOf(String deadLetterTopic, String given) {
    Topics names = connection.names();
    String full = given.startsWith(design.prefix()) ? given : design.prefix() + given;
    return deadLetterTopic.equals(full) || deadLetterTopic.equals(names.deadLettersOf(full));
  }

  private LastWords words() {
    PipelineTopics topics = connection.topics();
    LastWords words = new LastWords();
    List<String> answers =
        List.of(topics.verdicts().name(), topics.rejections().name(), topics.receipts().name());
    log.readAll(
        log.present(answers),
        record -> {
          String topic = record.topic();
          if (topic.equals(topics.verdicts().name())) {
            decoded(topics.verdicts(), record.value())
                .ifPresent(said -> words.hear(said, record.timestamp()));
          } else if (topic.equals(topics.rejections().name())) {
            decoded(topics.rejections(), record.value())
                .ifPresent(said -> words.hear(said, record.timestamp()));
          } else {
            decoded(topics.receipts(), record.value()).ifPresent(words::hear);
          }
        });
    return words;
  }

  private boolean isAnswered(DeadLetter letter, LastWords words) {
    Optional<Word> since = words.about(letter.key(), storeOf(letter));
    return revisionOf(letter)
        .flatMap(revision -> since.map(word -> word.isAfter(new Word(revision, letter.at()))))
        .orElse(false);
  }

  /** The store that gave the record up; empty when it came that far with nobody. */
  private Optional<String> storeOf(DeadLetter letter) {
    String start = PublishLayout.prefixOfStores(design.prefix());
    return letter
        .group()
        .filter(group -> group.startsWith(start))
        .map(group -> group.substring(start.length()));
  }

  /** The version of the post that the letter holds; empty when its bytes do not tell. */
  private Optional<Revision> revisionOf(DeadLetter letter) {
    PipelineTopics topics = connection.topics();
    Topics names = connection.names();
    byte[] value = letter.record().value();
    String topic = letter.originalTopic();
    if (topic.equals(names.drafts())) {
      return letter.revision();
    }
    if (topic.equals(names.posts()) || topic.equals(names.enrichRequests())) {
      return decoded(topics.posts(), value).map(event -> event.revision());
    }
    if (topic.equals(names.publications())) {
      return decoded(topics.publications(), value).map(post -> post.revision());
    }
    boolean isEnriched =
        List.of(names.enrichedPosts(), names.secondPass(), names.enrichedAnew()).contains(topic);
    return isEnriched
        ? decoded(topics.enrichedPosts(), value).map(event -> event.event().revision())
        : Optional.empty();
  }

  /** What cannot be read, be it for the registry being away, tells nothing. */
  private static <V> Optional<V> decoded(Topic<V> topic, byte[] value) {
    try {
      return Optional.ofNullable(topic.values().deserializer().deserialize(topic.name(), value));
    } catch (KafkaException notReadable) {
      return Optional.empty();
    }
  }
}
