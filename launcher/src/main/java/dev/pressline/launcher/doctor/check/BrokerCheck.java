package dev.pressline.launcher.doctor.check;

import dev.pressline.launcher.console.Amounts;
import dev.pressline.launcher.doctor.check.Finding.Fine;
import dev.pressline.launcher.doctor.check.Finding.Worry;
import dev.pressline.launcher.doctor.check.Finding.Wrong;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.apache.kafka.server.common.MetadataVersion;

/** Whether the brokers are new enough and let our clients work as they are set up. */
public final class BrokerCheck {
  private static final String SUBJECT = "broker";
  private static final Duration SOON = Duration.ofSeconds(2);
  private static final int FENCED_TRANSACTIONS = 2;

  private BrokerCheck() {}

  /**
   * What brokers tell of themselves.
   *
   * @param level of the feature {@code metadata.version}, which moves only when every broker has
   *     been upgraded; empty when they know no such feature
   * @param version of Kafka that the level belongs to, such as {@code 4.3}
   * @param transactions level of the feature {@code transaction.version}
   * @param settings of each broker by its id
   */
  public record Facts(
      Optional<Short> level,
      String version,
      Optional<Short> transactions,
      SortedMap<Integer, Map<String, String>> settings) {}

  /**
   * What our clients ask of brokers.
   *
   * @param session silence after which a group gives a member up
   * @param transaction longest time that a transaction may be open
   */
  public record Wish(Duration session, Duration transaction) {}

  /** What the facts mean. */
  public static List<Finding> of(Facts facts, Wish wish) {
    List<Finding> findings = new ArrayList<>();
    findings.add(age(facts));
    fencing(facts).ifPresent(findings::add);
    facts
        .settings()
        .forEach((broker, settings) -> findings.addAll(Settings.check(broker, settings, wish)));
    return findings;
  }

  private static Finding age(Facts facts) {
    if (facts.level().isEmpty()) {
      return new Wrong(
          SUBJECT,
          "The brokers are older than Kafka 3.3, or are run by ZooKeeper.",
          "Nobody has tried Pressline on them; transactions may hang and hold readers up.",
          "Upgrade to Kafka 4.0 or newer; 4.3 is what it is tested with.");
    }
    int brokers = facts.settings().size();
    String found = "Kafka %s on %s".formatted(facts.version(), counted(brokers));
    if (facts.level().get() < MetadataVersion.IBP_4_0_IV0.featureLevel()) {
      return new Worry(
          SUBJECT,
          found + " is older than what Pressline is tested with.",
          "What takes over from a killed instance may wait longer, and nobody has tried it.",
          "Upgrade the brokers to Kafka 4.0 or newer, then: kafka-features.sh upgrade"
              + " --release-version 4.0");
    }
    return new Fine(SUBJECT, found + ".");
  }

  private static Optional<Finding> fencing(Facts facts) {
    boolean isFenced =
        facts.transactions().map(level -> level >= FENCED_TRANSACTIONS).orElse(false);
    return isFenced || facts.level().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Worry(
                SUBJECT,
                "The feature transaction.version is below 2.",
                "A transaction of a killed instance may hang and hold up whoever reads behind it.",
                "kafka-features.sh upgrade --feature transaction.version=2"));
  }

  private static String counted(int brokers) {
    return brokers == 1 ? "1 broker" : brokers + " brokers";
  }

  /** What one broker is set to. */
  private static final class Settings {
    private final int broker;
    private final Map<String, String> settings;
    private final List<Finding> findings = new ArrayList<>();

    private Settings(int broker, Map<String, String> settings) {
      this.broker = broker;
      this.settings = settings;
    }

    static List<Finding> check(int broker, Map<String, String> settings, Wish wish) {
      Settings look = new Settings(broker, settings);
      look.sessions(wish.session());
      look.transactions(wish.transaction());
      look.loss();
      return look.findings;
    }

    private void sessions(Duration session) {
      millis("group.min.session.timeout.ms")
          .filter(least -> least.compareTo(session) > 0)
          .ifPresent(least -> refused("group.min.session.timeout.ms", least, session));
      millis("group.max.session.timeout.ms")
          .filter(most -> most.compareTo(session) < 0)
          .ifPresent(most -> refused("group.max.session.timeout.ms", most, session));
    }

    private void refused(String setting, Duration found, Duration session) {
      wrong(
          "%s is %s, and our services join with a session of %s."
              .formatted(setting, Amounts.of(found), Amounts.of(session)),
          "The broker refuses them: nothing is ingested, enriched or published.",
          "Set it on the broker so that %s is allowed, or set pressline.stage.session-timeout."
              .formatted(Amounts.of(session)));
    }

    private void transactions(Duration longest) {
      millis("transaction.max.timeout.ms")
          .filter(most -> most.compareTo(longest) < 0)
          .ifPresent(
              most ->
                  wrong(
                      "transaction.max.timeout.ms is %s, and our transactions may take %s."
                          .formatted(Amounts.of(most), Amounts.of(longest)),
                      "The broker refuses our producers: nothing is passed on.",
                      "Set it to %d or more.".formatted(longest.toMillis())));
      String cleanup = "transaction.abort.timed.out.transaction.cleanup.interval.ms";
      millis(cleanup)
          .filter(interval -> interval.compareTo(SOON) > 0)
          .ifPresent(
              interval ->
                  worry(
                      cleanup + " is " + Amounts.of(interval) + ".",
                      "When an instance is killed, its posts wait up to %s longer than they have to."
                          .formatted(Amounts.of(interval)),
                      "Set it to 1000."));
    }

    private void loss() {
      if ("true".equals(settings.get("unclean.leader.election.enable"))) {
        worry(
            "unclean.leader.election.enable is true.",
            "After a failure a broker that has missed records may lead, and drafts are lost that"
                + " authors were told are safe.",
            "Set it to false.");
      }
      if ("true".equals(settings.get("auto.create.topics.enable"))) {
        worry(
            "auto.create.topics.enable is true.",
            "A mistyped or missing topic is made with settings of its own, and forgets posts after"
                + " a week.",
            "Set it to false; the services make their topics themselves.");
      }
    }

    private Optional<Duration> millis(String setting) {
      return Optional.ofNullable(settings.get(setting)).map(Long::valueOf).map(Duration::ofMillis);
    }

    private void wrong(String what, String meaning, String remedy) {
      findings.add(new Wrong(SUBJECT, on(what), meaning, remedy));
    }

    private void worry(String what, String meaning, String remedy) {
      findings.add(new Worry(SUBJECT, on(what), meaning, remedy));
    }

    private String on(String what) {
      return "Broker " + broker + ": " + what;
    }
  }
}
