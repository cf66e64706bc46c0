package dev.pressline.launcher.doctor;

import dev.pressline.launcher.design.Design;
import dev.pressline.launcher.design.ServiceSettings;
import dev.pressline.launcher.doctor.Examination.Look;
import dev.pressline.launcher.doctor.check.BrokerCheck;
import dev.pressline.launcher.doctor.check.ClockCheck;
import dev.pressline.launcher.doctor.check.DiskCheck;
import dev.pressline.launcher.doctor.check.Finding;
import dev.pressline.launcher.doctor.check.GroupCheck;
import dev.pressline.launcher.doctor.check.LetterCheck;
import dev.pressline.launcher.doctor.check.MachineCheck;
import dev.pressline.launcher.doctor.check.RegistryCheck;
import dev.pressline.launcher.doctor.check.StoreCheck;
import dev.pressline.launcher.doctor.check.TransactionCheck;
import dev.pressline.launcher.doctor.look.BrokerLook;
import dev.pressline.launcher.doctor.look.ClockLook;
import dev.pressline.launcher.doctor.look.DiskLook;
import dev.pressline.launcher.doctor.look.MachineLook;
import dev.pressline.launcher.doctor.look.RegistryLook;
import dev.pressline.launcher.doctor.look.StoreLook;
import dev.pressline.launcher.doctor.look.TopicLook;
import dev.pressline.launcher.doctor.look.TransactionLook;
import dev.pressline.launcher.lag.LagSurvey;
import dev.pressline.launcher.letters.DeadLetterLog;
import dev.pressline.launcher.pipeline.CommandFailedException;
import dev.pressline.launcher.pipeline.Endpoint;
import dev.pressline.launcher.pipeline.PipelineConnection;
import dev.pressline.launcher.pipeline.ServerTrouble;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;

/** Finds out what is wrong with an installation; takes ten seconds at most and changes nothing. */
public final class Doctor {
  /** For the brokers to say that they are there. */
  private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(3);

  /** For everything else, at once. */
  private static final Duration REST = Duration.ofMillis(5_500);

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final ServiceSettings settings;
  private final InstantSource clock;

  /** With what services of the installation are told. */
  public Doctor(ServiceSettings settings, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Looks at a pipeline that is to run now.
   *
   * @param folders on this machine that have to have room, that of the broker's log among them;
   *     when there are none, the brokers are asked about their disks
   * @param startedAt when its services began, where that is known
   */
  public List<Finding> examine(Endpoint endpoint, List<Path> folders, Optional<Instant> startedAt) {
    PipelineConnection connection = new PipelineConnection(endpoint);
    List<Look> looks = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    Optional<Finding> silence = silence(connection);
    silence.ifPresentOrElse(findings::add, () -> looks.addAll(ofBroker(connection, startedAt)));
    looks.add(
        new Look(
            "registry",
            () -> RegistryCheck.of(RegistryLook.facts(endpoint, connection.topics().contracts()))));
    if (silence.isEmpty() && folders.isEmpty()) {
      looks.add(
          new Look("disks", () -> DiskCheck.of(new DiskLook(PATIENCE).ofBrokers(connection))));
    }
    looks.addAll(local(folders));
    findings.addAll(Examination.of(looks, REST));
    return findings;
  }

  /** Looks at this machine only: nothing runs that could be asked. */
  public List<Finding> examine(List<Path> folders) {
    return Examination.of(local(folders), REST);
  }

  private static Optional<Finding> silence(PipelineConnection connection) {
    try (Admin admin = connection.admin(SIGN_OF_LIFE)) {
      BrokerLook.brokers(admin, SIGN_OF_LIFE);
      return Optional.empty();
    } catch (CommandFailedException e) {
      String reason = String.valueOf(e.getMessage());
      return Optional.of(
          ServerTrouble.isRefusal(e) ? refusal(connection, reason) : silence(connection, reason));
    } catch (KafkaException e) {
      return Optional.of(
          silence(
              connection,
              ServerTrouble.words(e).orElseGet(() -> CommandFailedException.rootMessage(e))));
    }
  }

  private static Finding refusal(PipelineConnection connection, String reason) {
    return new Finding.Wrong(
        "broker",
        "This command is not let in at %s. %s"
            .formatted(connection.endpoint().bootstrapServers(), reason),
        "Topics, groups and stores cannot be looked at. Services have users and settings of their"
            + " own; whether they are let in is not known.",
        "Mend the settings, or have the user given what it lacks.");
  }

  private static Finding silence(PipelineConnection connection, String reason) {
    return new Finding.Wrong(
        "broker",
        "No broker answers at %s. %s".formatted(connection.endpoint().bootstrapServers(), reason),
        "Nothing can be submitted or published. Readers see the sites as they are, and services go"
            + " on by themselves when a broker is back. Topics, groups and stores cannot be looked"
            + " at.",
        "Start the brokers, or name the right address with --bootstrap; look whether they advertise"
            + " an address that this machine can reach.");
  }

  private List<Look> ofBroker(PipelineConnection connection, Optional<Instant> startedAt) {
    Design design = new Design(connection.endpoint().prefix());
    String servers = connection.endpoint().bootstrapServers();
    return List.of(
        new Look(
            "broker",
            () ->
                BrokerCheck.of(
                    new BrokerLook(connection, PATIENCE).facts(),
                    new BrokerCheck.Wish(settings.session(), settings.longestTransaction()))),
        new Look(
            "topics",
            () -> new TopicLook(connection, PATIENCE).findings(design.topics(settings.topics()))),
        new Look(
            "groups",
            () ->
                GroupCheck.of(
                    new LagSurvey(connection, design, PATIENCE).groups(), clock.instant())),
        new Look(
            "stores",
            () ->
                StoreCheck.of(
                    new StoreLook(connection, PATIENCE).stores(), startedAt, clock.instant())),
        new Look(
            "transactions",
            () ->
                TransactionCheck.of(
                    new TransactionLook(connection, PATIENCE)
                        .open(design.topics(settings.topics())),
                    clock.instant(),
                    servers)),
        new Look(
            "dead letters",
            () -> LetterCheck.of(new DeadLetterLog(connection).letters(Optional.empty()))),
        new Look(
            "clocks", () -> ClockCheck.of(new ClockLook(connection, clock, PATIENCE).readings())));
  }

  private List<Look> local(List<Path> folders) {
    List<Look> looks = new ArrayList<>();
    if (!folders.isEmpty()) {
      looks.add(new Look("disks", () -> DiskCheck.of(DiskLook.of(folders))));
    }
    looks.add(
        new Look(
            "this machine", () -> MachineCheck.of(MachineLook.facts(settings.hasSecondPass()))));
    return looks;
  }
}
