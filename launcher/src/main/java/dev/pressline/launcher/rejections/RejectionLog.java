package dev.pressline.launcher.rejections;

import dev.pressline.core.verdict.Rejection;
import dev.pressline.launcher.pipeline.LogReader;
import dev.pressline.launcher.pipeline.PipelineConnection;
import dev.pressline.wire.PipelineTopics;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The rejections that the log still holds. */
public final class RejectionLog {
  private final LogReader log;
  private final PipelineTopics topics;
  private final Set<Place> read = new HashSet<>();

  /** Those of a pipeline. */
  public RejectionLog(PipelineConnection connection) {
    this.log = new LogReader(connection);
    this.topics = connection.topics();
  }

  private record Place(int partition, long offset) {
    static Place of(ConsumerRecord<byte[], byte[]> record) {
      return new Place(record.partition(), record.offset());
    }
  }

  /** The rejections of now that are wished for, oldest first, each with what came since. */
  public List<ToldRejection> now(RejectionWish wish) {
    RejectionBook book = new RejectionBook();
    Set<String> posts = new HashSet<>();
    log.readAll(
        List.of(topics.rejections().name()),
        record -> {
          read.add(Place.of(record));
          topics
              .rejections()
              .readableValueOf(record)
              .ifPresent(
                  rejection -> {
                    posts.add(rejection.postId().value());
                    book.refused(rejection, at(record));
                  });
        });
    if (!book.isEmpty()) {
      hearAnswers(book, posts);
    }
    return book.told().stream().filter(told -> wish.includes(told.rejection(), told.at())).toList();
  }

  private void hearAnswers(RejectionBook book, Set<String> posts) {
    log.readAll(
        List.of(topics.verdicts().name()),
        record ->
            topics
                .verdicts()
                .readableValueOf(record)
                .filter(verdict -> posts.contains(verdict.postId().value()))
                .ifPresent(verdict -> book.judged(verdict, at(record))));
    if (book.hasAnyOfStores()) {
      log.readAll(
          List.of(topics.receipts().name()),
          record ->
              topics
                  .receipts()
                  .readableValueOf(record)
                  .filter(receipt -> posts.contains(receipt.postId().value()))
                  .ifPresent(book::stored));
    }
  }

  /** Hands over what is wished for of what has come since {@link #now} and comes, while wanted. */
  public void follow(
      RejectionWish wish, BooleanSupplier wanted, Consumer<ToldRejection> rejections) {
    log.readOn(
        topics.rejections().name(),
        wanted,
        record -> {
          if (read.add(Place.of(record))) {
            topics
                .rejections()
                .readableValueOf(record)
                .filter(rejection -> wish.includes(rejection, at(record)))
                .ifPresent(rejection -> rejections.accept(fresh(rejection, at(record))));
          }
        });
  }

  private static ToldRejection fresh(Rejection rejection, Instant at) {
    return new ToldRejection(rejection, at, ToldRejection.Standing.OPEN);
  }

  private static Instant at(ConsumerRecord<byte[], byte[]> record) {
    return Instant.ofEpochMilli(record.timestamp());
  }
}
