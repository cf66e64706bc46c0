package dev.pressline.store.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Threads that share the work of a store. */
public final class Workers implements AutoCloseable {
  /** More than cores, because forcing a file to disk waits more than it computes. */
  private static final int A_CORE = 4;

  private final ExecutorService threads;

  Workers() {
    this("site-pages-", A_CORE * Runtime.getRuntime().availableProcessors());
  }

  /** So many threads with names that begin so. */
  public Workers(String name, int number) {
    threads =
        Executors.newFixedThreadPool(number, Thread.ofPlatform().daemon().name(name, 0).factory());
  }

  /**
   * What the tasks give, in their order. Waits for all, even after one has failed: none works once
   * this has returned.
   *
   * @throws IOException when a task does, or when waiting is interrupted
   */
  public <T> List<T> all(List<Callable<T>> tasks) throws IOException {
    List<T> results = new ArrayList<>(tasks.size());
    Optional<Throwable> failure = Optional.empty();
    try {
      for (Future<T> task : threads.invokeAll(tasks)) {
        try {
          results.add(task.get());
        } catch (ExecutionException e) {
          failure = failure.or(() -> Optional.ofNullable(e.getCause()));
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("The work on the site was interrupted.", e);
    }
    if (failure.isPresent()) {
      throw rethrown(failure.get());
    }
    return results;
  }

  private static IOException rethrown(Throwable failure) {
    return switch (failure) {
      case IOException e -> e;
      case UncheckedIOException e -> new IOException(e);
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      default -> new IOException(failure);
    };
  }

  @Override
  public void close() {
    threads.shutdownNow();
    threads.close();
  }
}
