package dev.pressline.observability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pressline.core.post.PostId;
import dev.pressline.launcher.pipeline.PostHistory;
import dev.pressline.launcher.pipeline.PostHistory.Hop;
import dev.pressline.material.ProjectFolder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * A post that is published, one that is refused and records that nobody can read, and what is told.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SeeingIT {
  private static final String SECRET = "xyzzyplugh";
  private static final int MOST_SERIES = 400;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private Services services;
  private Collector collector;

  @BeforeAll
  void publish(@TempDir Path folder) throws Exception {
    collector = new Collector();
    services = Services.start(folder, collector);
    assertThat(services.put("blog/tea", post("Tea, " + SECRET)).statusCode()).isEqualTo(200);
    assertThat(services.put("blog/open", "---\ntitle: " + SECRET + "\n\nNo end.\n").statusCode())
        .isEqualTo(422);
    Poison.into(services, SECRET);
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(deadLetters()).isGreaterThanOrEqualTo(5));
  }

  @AfterAll
  void stop() {
    services.close();
    collector.close();
  }

  @Test
  @Order(1)
  void everyMetricThatAPanelOrAnAlertNamesIsExported() {
    Set<String> exported = everything(Exposition::names);

    Map<String, Set<String>> missing = new TreeMap<>();
    Stream.concat(
            Dashboard.queries().stream().map(Dashboard.Query::expression),
            Alert.all().stream().map(Alert::expression))
        .forEach(
            expression -> {
              Set<String> named = Exposition.namedIn(expression);
              named.removeAll(exported);
              if (!named.isEmpty()) {
                missing.put(expression, named);
              }
            });

    assertThat(missing).isEmpty();
  }

  @Test
  @Order(1)
  void theDocumentListsEveryMetricOfOursAndNoOther() {
    Set<String> documented =
        ProjectFolder.text(ProjectFolder.ROOT.resolve("docs/observability.md"))
            .lines()
            .filter(line -> line.startsWith("| `pressline_"))
            .map(line -> line.split("`", -1)[1])
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(everything(Exposition::metrics)).isEqualTo(documented);
  }

  @Test
  @Order(1)
  void everyMetricOfOursSaysWhatItIs() {
    for (String name : Services.NAMES) {
      List<String> lines = services.scrape(name).lines();
      assertThat(lines)
          .filteredOn(line -> line.startsWith("# HELP pressline_"))
          .isNotEmpty()
          .allSatisfy(line -> assertThat(line.split(" ", 4)).hasSize(4));
    }
  }

  @Test
  @Order(1)
  void anInstanceExportsFewSeries() {
    for (String name : Services.NAMES) {
      int series = services.scrape(name).series().size();
      System.out.println(name + " exports " + series + " series.");
      assertThat(series).as(name).isLessThan(MOST_SERIES);
    }
  }

  @Test
  @Order(1)
  void everyExpressionHasAnAnswerOfARealPrometheus(@TempDir Path folder) throws Exception {
    Tool.isHere("prometheus", "no expression was evaluated");
    try (PrometheusServer prometheus = PrometheusServer.scraping(services, folder)) {
      assertThat(services.put("blog/tea", post("More tea")).statusCode()).isEqualTo(200);
      prometheus.awaitScrapes();

      Map<String, String> unanswered = new TreeMap<>();
      for (Dashboard.Query query : Dashboard.queries()) {
        JsonNode answer = prometheus.query(query.expression());
        if (answer.at("/data/result").isEmpty()) {
          unanswered.put(query.panel() + ": " + query.expression(), answer.toString());
        }
      }
      for (Alert alert : Alert.all()) {
        JsonNode answer = prometheus.query(alert.expression());
        if (!answer.at("/status").asText().equals("success")) {
          unanswered.put(alert.name(), answer.toString());
        }
      }
      assertThat(unanswered).isEmpty();
    }
  }

  @Test
  @Order(2)
  void everyLineOfTheLogIsJsonWithoutAWordOfAnyPost() throws Exception {
    ObjectMapper json = new ObjectMapper();
    for (String name : Services.NAMES) {
      String log = services.log(name);
      assertThat(log).as(name).doesNotContain(SECRET);
      for (String line : log.lines().filter(line -> line.startsWith("{")).toList()) {
        assertThat(json.readTree(line).at("/service/name").asText()).isEqualTo(name);
      }
      assertThat(log.lines().filter(line -> !line.startsWith("{")).toList())
          .as("lines of " + name + " that are no JSON")
          .isEmpty();
    }
  }

  @Test
  @Order(2)
  void aLineAboutARecordNamesPostStagePlaceAndTrace() throws Exception {
    for (String name : Services.NAMES) {
      List<JsonNode> told = new ArrayList<>();
      for (String line : services.log(name).lines().toList()) {
        if (line.contains("dead-lettered\"")) {
          told.add(new ObjectMapper().readTree(line));
        }
      }
      assertThat(told)
          .as(name)
          .isNotEmpty()
          .allSatisfy(
              line -> {
                assertThat(line.at("/postId").asText()).isEqualTo(Poison.POST);
                assertThat(line.at("/traceId").asText()).isEqualTo(Poison.TRACE);
                assertThat(line.at("/topic").asText()).startsWith(Services.PREFIX);
                assertThat(line.at("/partition").asText()).isNotEmpty();
                assertThat(line.at("/offset").asText()).isNotEmpty();
                assertThat(line.at("/stage").asText()).isNotEmpty();
              });
    }
  }

  @Test
  @Order(2)
  void aTraceLeadsFromTheDraftToEachReceipt() {
    List<Hop> hops = new PostHistory(services.connection()).of(new PostId("blog/tea"));
    String trace = hops.getFirst().traceId();

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(collector.of(trace))
                    .extracting(Collector.Span::name)
                    .contains(
                        "draft",
                        "ingest",
                        "enrich",
                        "gate publications",
                        "gate verdicts",
                        "store site",
                        "store webhook"));
    assertThat(parents(trace, "ingest")).containsExactly("draft");
    assertThat(parents(trace, "enrich")).containsExactly("ingest");
    assertThat(parents(trace, "gate publications")).containsExactly("enrich");
    assertThat(parents(trace, "store site")).containsExactly("gate publications");
    assertThat(parents(trace, "store webhook")).containsExactly("gate publications");
    assertThat(collector.of(trace))
        .allSatisfy(span -> assertThat(span.nanos()).isNotNegative())
        .filteredOn(span -> span.parent().isEmpty())
        .singleElement()
        .satisfies(span -> assertThat(span.service()).isEqualTo("ingest-service"));
  }

  @Test
  @Order(2)
  void theStatusOfAPostShowsTheSameJourneyWithoutABackEnd() {
    List<Hop> hops = new PostHistory(services.connection()).of(new PostId("blog/tea"));
    Hop first = hops.getFirst();

    List<Hop> journey =
        hops.stream().filter(hop -> hop.revision().equals(first.revision())).toList();
    assertThat(journey)
        .extracting(Hop::what)
        .contains(
            "drafted",
            "admitted",
            "enriched",
            "published",
            "verdict: published",
            "in store site",
            "in store webhook");
    assertThat(journey).extracting(Hop::traceId).containsOnly(first.traceId());
    assertThat(first.traceId()).isNotEmpty();
  }

  @Test
  @Order(3)
  void whateverIsNotUpSaysWhoNoticesWhatAndWhatToDo() throws Exception {
    services.cutOff();

    for (String name : Services.NAMES) {
      await()
          .atMost(PATIENCE)
          .until(() -> services.get(name, "/actuator/health/readiness").statusCode() == 503);
      assertThat(services.get(name, "/actuator/health/liveness").statusCode()).isEqualTo(200);
      JsonNode health = new ObjectMapper().readTree(services.get(name, "/actuator/health").body());
      List<JsonNode> unwell = new ArrayList<>();
      Healths.unwellIn(health, unwell);
      assertThat(unwell)
          .as(name)
          .isNotEmpty()
          .allSatisfy(
              component -> {
                assertThat(component.at("/details/what").asText()).isNotBlank();
                assertThat(component.at("/details/businessImpact").asText()).isNotBlank();
                assertThat(component.at("/details/whatToDo").asText()).isNotBlank();
              });
    }
  }

  private List<String> parents(String trace, String name) {
    List<Collector.Span> spans = collector.of(trace);
    return spans.stream()
        .filter(span -> span.name().equals(name))
        .flatMap(span -> spans.stream().filter(other -> other.id().equals(span.parent())))
        .map(Collector.Span::name)
        .distinct()
        .toList();
  }

  private Set<String> everything(Function<Exposition, Set<String>> names) {
    return Services.NAMES.stream()
        .map(services::scrape)
        .map(names)
        .flatMap(Set::stream)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private double deadLetters() {
    return Services.NAMES.stream()
        .flatMap(name -> services.scrape(name).series().stream())
        .filter(line -> line.contains("outcome=\"dead-lettered\""))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }

  private static String post(String title) {
    return "---\ntitle: %s\ntags: [tea]\n---\n\nThe %s is in here, and kettles.\n"
        .formatted(title, SECRET);
  }
}
