package dev.pressline.stage.internal;

import dev.pressline.stage.Arrival;
import dev.pressline.stage.supervision.Failures;
import dev.pressline.stage.telemetry.LogContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.InterruptException;

/** Judges a batch: all records at once first, then alone each one on which the stage threw. */
final class BatchProcessing<I> {
  /** What the first try gave; a failure when the stage threw. */
  private record FirstTry<I>(
      Optional<Arrival<I>> arrival, Optional<Judgement> judgement, Optional<Throwable> failure) {}

  private final RecordProcessing<I, ?, ?> processing;
  private final DeadLetters deadLetters;
  private final ExecutorService threads;
  private final int attempts;

  BatchProcessing(
      RecordProcessing<I, ?, ?> processing,
      DeadLetters deadLetters,
      ExecutorService threads,
      int attempts) {
    this.processing = processing;
    this.deadLetters = deadLetters;
    this.threads = threads;
    this.attempts = attempts;
  }

  /**
   * What becomes of each record, in their order.
   *
   * @throws RuntimeException when something is unavailable: then nothing has become of any
   */
  List<Judgement> judge(List<ConsumerRecord<byte[], byte[]>> records) {
    AtomicReference<Optional<RuntimeException>> outage = new AtomicReference<>(Optional.empty());
    List<Callable<FirstTry<I>>> tries = new ArrayList<>();
    records.forEach(record -> tries.add(() -> firstTry(record, outage)));
    List<FirstTry<I>> results = all(tries);
    List<Judgement> judgements = new ArrayList<>(records.size());
    for (int i = 0; i < results.size(); i++) {
      FirstTry<I> result = results.get(i);
      ConsumerRecord<byte[], byte[]> record = records.get(i);
      judgements.add(result.judgement().orElseGet(() -> alone(record, result)));
    }
    return judgements;
  }

  /** After an outage the other records are not tried: each might wait for the same timeout. */
  private FirstTry<I> firstTry(
      ConsumerRecord<byte[], byte[]> record, AtomicReference<Optional<RuntimeException>> outage) {
    if (outage.get().isPresent()) {
      throw outage.get().get();
    }
    try {
      return firstTry(record);
    } catch (RuntimeException e) {
      outage.set(Optional.of(e));
      throw e;
    }
  }

  private FirstTry<I> firstTry(ConsumerRecord<byte[], byte[]> record) {
    try (var _ = LogContext.of(processing.stage(), record)) {
      return firstTryInContext(record);
    }
  }

  private FirstTry<I> firstTryInContext(ConsumerRecord<byte[], byte[]> record) {
    Arrival<I> arrival;
    try {
      arrival = processing.decoded(record);
    } catch (RuntimeException | StackOverflowError e) {
      rethrowOutage(e);
      return new FirstTry<>(
          Optional.empty(),
          Optional.of(deadLetters.of(record, DeadLetters.UNDECODABLE, e)),
          Optional.empty());
    }
    try {
      Judgement judgement = processing.judged(record, arrival);
      return new FirstTry<>(Optional.of(arrival), Optional.of(judgement), Optional.empty());
    } catch (Exception | StackOverflowError | LinkageError e) {
      rethrowOutage(e);
      return new FirstTry<>(Optional.of(arrival), Optional.empty(), Optional.of(e));
    }
  }

  private Judgement alone(ConsumerRecord<byte[], byte[]> record, FirstTry<I> first) {
    try (var _ = LogContext.of(processing.stage(), record)) {
      return aloneInContext(record, first);
    }
  }

  private Judgement aloneInContext(ConsumerRecord<byte[], byte[]> record, FirstTry<I> first) {
    Throwable failure = first.failure().orElseThrow();
    for (int attempt = 2; attempt <= attempts; attempt++) {
      try {
        return processing.judged(record, first.arrival().orElseThrow());
      } catch (Exception | StackOverflowError | LinkageError e) {
        rethrowOutage(e);
        failure = e;
      }
    }
    return deadLetters.of(record, DeadLetters.FAILED, failure);
  }

  private static void rethrowOutage(Throwable failure) {
    if (Failures.isOutage(failure)) {
      throw failure instanceof RuntimeException e ? e : new IllegalStateException(failure);
    }
  }

  private List<FirstTry<I>> all(List<Callable<FirstTry<I>>> tries) {
    try {
      List<FirstTry<I>> results = new ArrayList<>(tries.size());
      for (Future<FirstTry<I>> done : threads.invokeAll(tries)) {
        results.add(done.get());
      }
      return results;
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    } catch (ExecutionException e) {
      throw unwrapped(e);
    }
  }

  private static RuntimeException unwrapped(ExecutionException failure) {
    return switch (failure.getCause()) {
      case RuntimeException cause -> cause;
      case Error error -> throw error;
      case null, default -> new IllegalStateException(failure);
    };
  }
}
