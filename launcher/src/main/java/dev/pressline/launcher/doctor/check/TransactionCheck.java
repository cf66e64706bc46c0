package dev.pressline.launcher.doctor.check;

import dev.pressline.launcher.console.Amounts;
import dev.pressline.launcher.doctor.check.Finding.Fine;
import dev.pressline.launcher.doctor.check.Finding.Wrong;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Whether a transaction is left open and holds up whoever reads behind it. */
public final class TransactionCheck {
  private static final String SUBJECT = "transactions";

  /** Brokers end what has timed out; ours time out after seconds. */
  private static final Duration TOO_LONG = Duration.ofMinutes(1);

  private TransactionCheck() {}

  /**
   * A transaction that is open in a partition.
   *
   * @param start offset of its first record, behind which nobody reads
   * @param lastWrite time of its newest record
   */
  public record Open(String topic, int partition, long producerId, long start, Instant lastWrite) {}

  /** What open transactions mean at a moment. */
  public static List<Finding> of(List<Open> open, Instant now, String bootstrap) {
    List<Finding> findings = new ArrayList<>();
    for (Open transaction : open) {
      Duration silence = Duration.between(transaction.lastWrite(), now);
      if (silence.compareTo(TOO_LONG) > 0) {
        findings.add(
            new Wrong(
                SUBJECT,
                "A transaction of producer %d hangs in %s-%d since %s."
                    .formatted(
                        transaction.producerId(),
                        transaction.topic(),
                        transaction.partition(),
                        Amounts.of(silence)),
                "Nobody reads what stands behind offset %d of that partition: its posts wait."
                    .formatted(transaction.start()),
                "kafka-transactions.sh --bootstrap-server %s abort --topic %s --partition %d"
                        .formatted(bootstrap, transaction.topic(), transaction.partition())
                    + " --start-offset "
                    + transaction.start()));
      }
    }
    if (findings.isEmpty()) {
      findings.add(new Fine(SUBJECT, "No transaction hangs."));
    }
    return findings;
  }
}
