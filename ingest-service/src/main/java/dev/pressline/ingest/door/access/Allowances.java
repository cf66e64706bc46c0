package dev.pressline.ingest.door.access;

import dev.pressline.ingest.door.problem.Problem;
import dev.pressline.ingest.door.problem.ProblemException;
import dev.pressline.ingest.door.problem.ProblemKind;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How often each token may be used: a token bucket for each of them, in this process. */
public final class Allowances {
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final Rate rate;
  private final TimeMeter clock;
  private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

  /**
   * A rate.
   *
   * @param perSecond drafts in the long run
   * @param burst drafts at once after a pause
   */
  public record Rate(int perSecond, int burst) {
    public Rate {
      if (perSecond < 1 || burst < 1) {
        throw new IllegalArgumentException("a rate and its burst are at least 1");
      }
    }
  }

  /** The same rate for every token. */
  public Allowances(Rate rate, TimeMeter clock) {
    this.rate = rate;
    this.clock = clock;
  }

  /**
   * Takes one draft from the allowance.
   *
   * @throws ProblemException when it is used up, saying for how long
   */
  public void take(Grant grant) {
    ConsumptionProbe probe = bucketOf(grant).tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      throw usedUp(grant, Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }
  }

  /**
   * Takes one draft from the allowance, waiting for it: a stream of drafts is slowed down.
   *
   * @throws ProblemException when it would take longer
   */
  public void await(Grant grant, Duration longest) throws InterruptedException {
    if (!bucketOf(grant).asBlocking().tryConsume(1, longest)) {
      throw usedUp(grant, longest);
    }
  }

  private Bucket bucketOf(Grant grant) {
    return buckets.computeIfAbsent(
        grant.name(),
        name ->
            Bucket.builder()
                .withCustomTimePrecision(clock)
                .addLimit(
                    limit -> limit.capacity(rate.burst()).refillGreedy(rate.perSecond(), SECOND))
                .build());
  }

  private ProblemException usedUp(Grant grant, Duration wait) {
    return new ProblemException(
        Problem.of(
                ProblemKind.TOO_MANY_REQUESTS,
                "The token \"%s\" may submit %d drafts a second, %d at once."
                    .formatted(grant.name(), rate.perSecond(), rate.burst()))
            .retryAfter(wait));
  }
}
