package dev.pressline.stage;

import dev.pressline.stage.supervision.BackOff;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the stages of a service work; each setting has a default that fits one small machine.
 *
 * @param instance name of this instance, the same after a restart and different from that of every
 *     other instance; a random one when absent, which is safe and lets an unfinished transaction
 *     wait for its timeout
 * @param parallelism records processed at once; 0 for the number of processors
 * @param attempts tries before a record on which the stage throws is dead-lettered
 * @param maxPollRecords records in one transaction at most
 * @param sessionTimeout silence after which the group gives an instance up
 * @param transactionTimeout time after which the broker aborts a transaction left open
 * @param firstBackOff pause after the first failure of something unavailable; doubles each time
 * @param longestBackOff longest such pause
 * @param createTopics whether missing topics are created at the start
 */
@ConfigurationProperties("pressline.stage")
public record StageSettings(
    Optional<String> instance,
    @DefaultValue("0") int parallelism,
    @DefaultValue("3") int attempts,
    @DefaultValue("200") int maxPollRecords,
    @DefaultValue("6s") Duration sessionTimeout,
    @DefaultValue("5s") Duration transactionTimeout,
    @DefaultValue("200ms") Duration firstBackOff,
    @DefaultValue("10s") Duration longestBackOff,
    @DefaultValue("true") boolean createTopics) {
  public StageSettings {
    if (parallelism < 0 || attempts < 1 || maxPollRecords < 1) {
      throw new IllegalArgumentException(
          "pressline.stage: parallelism is at least 0, attempts and max-poll-records at least 1");
    }
  }

  /** The same at another pace. */
  public StageSettings at(StageInput.Pace pace) {
    return new StageSettings(
        instance,
        pace.parallelism(),
        attempts,
        pace.maxPollRecords(),
        sessionTimeout,
        transactionTimeout,
        firstBackOff,
        longestBackOff,
        createTopics);
  }

  /** Number of records processed at once. */
  public int threads() {
    return parallelism > 0 ? parallelism : Runtime.getRuntime().availableProcessors();
  }

  /** The pause after failures in a row of something unavailable. */
  public BackOff backOff() {
    return new BackOff(firstBackOff, longestBackOff);
  }

  /** The configured name of this instance, or a new random one. */
  public String instanceName() {
    return instance.filter(name -> !name.isBlank()).orElseGet(() -> UUID.randomUUID().toString());
  }
}
