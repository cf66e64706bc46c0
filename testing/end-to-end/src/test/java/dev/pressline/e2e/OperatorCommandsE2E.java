package dev.pressline.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pressline.core.draft.SourceBytes;
import dev.pressline.core.draft.SourceFormat;
import dev.pressline.core.draft.Submission;
import dev.pressline.core.post.PostId;
import dev.pressline.launcher.drafts.Label;
import dev.pressline.launcher.pipeline.DraftSender;
import dev.pressline.testing.TestServers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator is told about faults that were planted into an installation that runs. */
class OperatorCommandsE2E {
  private static final String PREFIX = "news.";
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** What doctor promises, and the start of a JVM on a busy machine. */
  private static final Duration TEN_SECONDS_AND_A_START = Duration.ofSeconds(25);

  private static final int FAILURE = 1;
  private static final int REJECTED = 2;

  @TempDir Path folder;

  private TestServers servers;

  @BeforeEach
  void start() throws Exception {
    Clone.in(folder);
    servers = TestServers.start(folder.resolve("servers"));
  }

  @AfterEach
  void stop() {
    servers.close();
  }

  @Test
  void faultsAreToldWithWhatTheyMeanAndWhatToDo() throws Exception {
    try (Installation installation =
        Installation.start(servers, folder.resolve("installation"), PREFIX, List.of("blog"))) {
      AwaitedTopics.of(installation);
      assertThatAllIsFine();
      assertThatARefusedDraftIsListedUntilItIsMended();
      assertThatMarksOfTransactionsAreNoLag();
      assertThatAnUndecodableRecordIsADeadLetter();
      assertThatATopicThatForgetsTooSoonIsNamed();
      assertThatAGroupWithoutMembersIsMissed(installation);
      assertThatARegistryThatIsAwayIsMissed();
    }
  }

  @Test
  void aBrokerThatIsAwayIsOneFindingAndAFolderWithoutPipelineIsNotStarted() throws Exception {
    JsonNode away =
        doctor(List.of("--bootstrap", "localhost:1", "--registry", servers.registryUrl()));
    assertThat(findings(away, "wrong")).containsExactly("broker");
    assertThat(findings(away, "fine")).contains("registry", "this machine");

    JsonNode resting = doctor(List.of("--data", "none"));
    assertThat(findings(resting, "fine")).contains("pipeline");
    assertThat(folder.resolve("none")).doesNotExist();

    CommandRun lag = run("lag --data none", List.of());
    assertThat(lag.exitCode()).isEqualTo(FAILURE);
    assertThat(lag.err()).contains("Nothing runs on the data folder none");
    assertThat(folder.resolve("none")).doesNotExist();
  }

  private void assertThatAllIsFine() {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(findings(doctor(elsewhere()), "fine"))
                    .contains(
                        "broker",
                        "topics",
                        "copies",
                        "groups",
                        "registry",
                        "transactions",
                        "dead letters",
                        "clocks",
                        "stores"));
  }

  private void assertThatARefusedDraftIsListedUntilItIsMended() throws Exception {
    Path post = Files.writeString(folder.resolve("june.md"), june("31"));
    assertThat(run("submit june.md", elsewhere()).exitCode()).isEqualTo(REJECTED);

    CommandRun open = run("rejections", elsewhere());
    assertThat(open.exitCode()).as(open.err()).isEqualTo(REJECTED);
    assertThat(open.out()).contains("DATE_DOES_NOT_EXIST", "blog/june", ":3:", "(ingest)");
    assertThat(open.err()).contains("1 rejections not mended yet: 1 DATE_DOES_NOT_EXIST");
    assertThat(run("rejections --code OTHER", elsewhere()).exitCode()).isZero();
    assertThat(run("rejections --site other", elsewhere()).exitCode()).isZero();

    Files.writeString(post, june("30"));
    assertThat(run("submit june.md", elsewhere()).exitCode()).isZero();

    CommandRun mended = run("rejections", elsewhere());
    assertThat(mended.exitCode()).isZero();
    assertThat(mended.out()).isEmpty();
    CommandRun all = run("rejections --all --format json", elsewhere());
    assertThat(all.exitCode()).isZero();
    assertThat(all.json().at("/rejections/0/standing").asText()).isEqualTo("mended");
  }

  private void assertThatMarksOfTransactionsAreNoLag() {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              JsonNode groups = run("lag --format json", elsewhere()).json().path("groups");
              assertThat(groups).hasSizeGreaterThan(5);
              assertThat(groups).allMatch(group -> group.path("lag").asLong() == 0);
              assertThat(groups)
                  .filteredOn(group -> group.path("inUse").asBoolean())
                  .allMatch(group -> !group.path("members").isEmpty());
            });
    assertThat(distanceOfCommittedOffsetsFromTheEnds()).isPositive();
  }

  /** Were there none, nothing would have been shown. */
  private long distanceOfCommittedOffsetsFromTheEnds() {
    try {
      long distance = 0;
      for (JsonNode group : run("lag --format json", elsewhere()).json().path("groups")) {
        for (JsonNode partition : group.path("partitions")) {
          if (partition.path("committed").isNumber()) {
            distance += partition.path("end").asLong() - partition.path("committed").asLong();
          }
        }
      }
      return distance;
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private void assertThatAnUndecodableRecordIsADeadLetter() throws Exception {
    Map<String, Object> settings = Map.of("bootstrap.servers", servers.bootstrapServers());
    try (var producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      var record =
          new ProducerRecord<>(PREFIX + "drafts", "blog/x".getBytes(UTF_8), "no".getBytes(UTF_8));
      producer.send(record).get();
    }
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> assertThat(findings(doctor(elsewhere()), "worry")).contains("dead letters"));

    CommandRun list = run("dead-letters list --topic drafts", elsewhere());
    assertThat(list.out()).contains("UndecodableRecordException", "blog/x", "news.ingest-service");
    JsonNode letter =
        run("dead-letters list --format json", elsewhere()).json().at("/deadLetters/0");
    assertThat(letter.path("fromTimeType").asText()).isEqualTo("LogAppendTime");
    CommandRun show =
        run("dead-letters show --trace " + letter.path("position").asText(), elsewhere());
    assertThat(show.json().at("/deadLetter/from").asText()).startsWith("news.drafts-");
    assertThat(show.err()).contains("\tat dev.pressline");
    assertThat(run("dead-letters list --topic posts", elsewhere()).err())
        .contains("0 dead letters, and 0 answered since");
  }

  private void assertThatATopicThatForgetsTooSoonIsNamed() throws Exception {
    ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, PREFIX + "verdicts");
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers.bootstrapServers()))) {
      ConfigEntry anHour = new ConfigEntry("retention.ms", "3600000");
      admin
          .incrementalAlterConfigs(
              Map.of(topic, List.of(new AlterConfigOp(anHour, AlterConfigOp.OpType.SET))))
          .all()
          .get();
    }

    CommandRun doctor = run("doctor", elsewhere());

    assertThat(doctor.exitCode()).isEqualTo(FAILURE);
    assertThat(doctor.out())
        .contains("news.verdicts: retention.ms is 1 h instead of 30 d.")
        .contains("--entity-name news.verdicts --add-config retention.ms=2592000000");
  }

  private void assertThatAGroupWithoutMembersIsMissed(Installation installation) throws Exception {
    installation.services().get(1).kill();
    try (DraftSender sender = new DraftSender(installation.connection())) {
      sender.send(waiting(), Label.of("waiting")).get();
    }

    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(findings(doctor(elsewhere()), "wrong")).contains("groups"));
    CommandRun lag = run("lag --older-than 100ms", elsewhere());
    assertThat(lag.exitCode()).isEqualTo(FAILURE);
    assertThat(lag.out())
        .contains("news.enrich-service  nobody is in it  1 unread, the oldest for")
        .contains("Admitted posts wait before they are published");
    assertThat(run("lag --older-than 1d", elsewhere()).exitCode()).isZero();
  }

  private void assertThatARegistryThatIsAwayIsMissed() throws Exception {
    servers.stopRegistry();

    CommandRun doctor = run("doctor --format json", elsewhere());

    assertThat(doctor.exitCodeWithin(TEN_SECONDS_AND_A_START)).isEqualTo(FAILURE);
    assertThat(findings(doctor.json(), "wrong")).contains("registry", "groups");
    assertThat(findings(doctor.json(), "fine")).contains("broker", "copies");
  }

  private static Submission waiting() {
    return new Submission(
        new PostId("blog/waiting"),
        "blog",
        Optional.of(SourceFormat.MARKDOWN),
        SourceBytes.utf8("# Waiting\n\nFor somebody.\n"),
        Optional.empty(),
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static String june(String day) {
    return "---\ntitle: June\ndate: 2024-06-" + day + "\n---\nIt is warm.\n";
  }

  private static List<String> findings(JsonNode diagnosis, String severity) {
    List<String> subjects = new ArrayList<>();
    for (JsonNode finding : diagnosis.path("findings")) {
      if (finding.path("severity").asText().equals(severity)
          // How full the disk is on which the tests run is nobody's fault here.
          && !finding.path("subject").asText().equals("disks")) {
        subjects.add(finding.path("subject").asText());
      }
    }
    return subjects;
  }

  private JsonNode doctor(List<String> options) throws Exception {
    CommandRun run = run("doctor --format json", options);
    assertThat(run.exitCode()).as(run.err()).isIn(0, FAILURE);
    return run.json();
  }

  /** Runs a command line, its words between blanks, and waits for its end. */
  private CommandRun run(String line, List<String> options) throws InterruptedException {
    List<String> arguments = new ArrayList<>(List.of(line.split(" ")));
    arguments.addAll(options);
    CommandRun run = CommandRun.pressline(folder, arguments.toArray(String[]::new));
    run.exitCode();
    return run;
  }

  private List<String> elsewhere() {
    return List.of(
        "--bootstrap",
        servers.bootstrapServers(),
        "--registry",
        servers.registryUrl(),
        "--prefix",
        PREFIX);
  }
}
