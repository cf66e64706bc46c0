package dev.pressline.launcher.doctor;

import dev.pressline.launcher.console.Amounts;
import dev.pressline.launcher.doctor.check.Finding;
import dev.pressline.launcher.pipeline.CommandFailedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at many things at once and waits for each no longer than allowed: what is asked may be what
 * is broken.
 */
final class Examination {
  private static final Logger LOG = LoggerFactory.getLogger(Examination.class);

  private Examination() {}

  /**
   * Something to look at.
   *
   * @param subject what, in a word or two
   * @param findings looks and judges; may throw and may hang
   */
  record Look(String subject, Supplier<List<Finding>> findings) {}

  /**
   * What was found, in the order of the looks; a look that fails or takes too long is a worry.
   *
   * @param limit for all of them together
   */
  static List<Finding> of(List<Look> looks, Duration limit) {
    long end = System.nanoTime() + limit.toNanos();
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    try {
      SequencedMap<Look, Future<List<Finding>>> running = new LinkedHashMap<>();
      looks.forEach(look -> running.put(look, threads.submit(look.findings()::get)));
      List<Finding> findings = new ArrayList<>();
      for (Map.Entry<Look, Future<List<Finding>>> one : running.entrySet()) {
        long left = Math.max(0, end - System.nanoTime());
        findings.addAll(awaited(one.getKey(), one.getValue(), left, limit));
      }
      return findings;
    } finally {
      // Not closed: that would wait for those that hang.
      threads.shutdownNow();
    }
  }

  private static List<Finding> awaited(
      Look look, Future<List<Finding>> findings, long nanos, Duration limit) {
    try {
      return findings.get(nanos, TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      return List.of(unseen(look, "there was no answer within " + Amounts.of(limit)));
    } catch (ExecutionException e) {
      LOG.atDebug().setCause(e).addKeyValue("subject", look.subject()).log("Look failed");
      return List.of(unseen(look, reason(e)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailedException("Stopped while looking at " + look.subject() + ".", e);
    }
  }

  private static String reason(ExecutionException failure) {
    return failure.getCause() instanceof CommandFailedException told && told.getMessage() != null
        ? told.getMessage()
        : CommandFailedException.rootMessage(failure);
  }

  private static Finding unseen(Look look, String reason) {
    return new Finding.Worry(
        look.subject(),
        "They could not be looked at: %s%s".formatted(reason, reason.endsWith(".") ? "" : "."),
        "Whether something is wrong there is not known.",
        "Mend what else is told, then ask again; brokers may also refuse what this command's user"
            + " may not see.");
  }
}
