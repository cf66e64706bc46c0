package dev.pressline.launcher.pipeline;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaFuture;

/** Waits for what a broker answers. */
public final class BrokerAnswer {
  private BrokerAnswer() {}

  /**
   * The answer.
   *
   * @throws CommandFailedException when the broker refuses or is silent for so long; its cause is
   *     what Kafka says
   */
  public static <T> T of(KafkaFuture<T> question, Duration patience) {
    try {
      return question.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw new CommandFailedException(
          ServerTrouble.words(e)
              .orElseGet(
                  () -> "The broker gives no answer: " + CommandFailedException.rootMessage(e)),
          e);
    } catch (TimeoutException e) {
      throw new CommandFailedException(
          "The broker gave no answer within %.1f seconds.%s"
              .formatted(patience.toMillis() / 1000.0, ServerTrouble.WHERE_TO_LOOK),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailedException("Stopped while waiting for the broker.", e);
    }
  }
}
