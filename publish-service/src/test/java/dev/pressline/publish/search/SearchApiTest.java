package dev.pressline.publish.search;

import static dev.pressline.store.contract.PublicationBuilder.addedTag;
import static dev.pressline.store.contract.PublicationBuilder.post;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.pressline.core.enrichment.Origin;
import dev.pressline.core.post.CategoryPath;
import dev.pressline.store.LogPosition;
import dev.pressline.store.StoreBatch;
import dev.pressline.store.contract.PublicationBuilder;
import dev.pressline.store.search.SearchStore;
import dev.pressline.store.search.query.SiteSearch;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

class SearchApiTest {
  private static final Instant NOW = Instant.parse("2024-06-01T12:00:00Z");

  @TempDir Path folder;
  private SearchApi api;

  @BeforeEach
  void open() {
    api = new SearchApi(SiteSearch.in(folder), InstantSource.fixed(NOW));
  }

  @AfterEach
  void close() {
    api.close();
  }

  @Test
  void aPostIsFoundWithAllThatAPageOfResultsNeeds() {
    publish(
        post("blog/tea")
            .title("Green <tea>")
            .at("/tea/")
            .html("<p>How to brew green tea.</p>")
            .tags("Tea")
            .addedTags(addedTag("Brewing", Origin.KEYPHRASE))
            .categories(CategoryPath.of("Food", "Drinks")),
        post("blog/other"));

    SearchApi.Answer answer = get("q=green+tea&site=blog");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.fields())
        .containsEntry("Content-Type", "application/json")
        .containsEntry("X-Content-Type-Options", "nosniff")
        .containsKey("ETag")
        .doesNotContainKey("Access-Control-Allow-Origin");
    assertThat(this.<Map<String, Object>>read(answer, "$.results[0]"))
        .containsEntry("id", "blog/tea")
        .containsEntry("url", "https://blog.example/tea/")
        .containsEntry("title", "Green <tea>")
        .containsEntry("titleHtml", "<mark>Green</mark> &lt;<mark>tea</mark>&gt;")
        .containsEntry("snippetHtml", "How to brew <mark>green</mark> <mark>tea</mark>.")
        .containsEntry("language", "en")
        .containsEntry("publishedAt", "2024-01-01T10:00:00Z");
    assertThat(this.<List<String>>read(answer, "$.results[0].categories[0]"))
        .containsExactly("Food", "Drinks");
    assertThat(this.<List<Boolean>>read(answer, "$.results[0].tags[*].byAuthor"))
        .containsExactly(true, false);
    assertThat(this.<List<String>>read(answer, "$.facets.category[*].value"))
        .containsExactly("food", "food/drinks");
    assertThat(this.<Integer>read(answer, "$.total")).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "q=tea&tag=green+tea, a",
    "q=tea&tag=iced, b",
    "tag=iced&tag=green-tea, ''",
    "q=te&typing=true&author=Ada&tag=iced, b",
    "q=tag%3Aiced, b",
    "q=tea&site=other, ''",
    "q=tea&sort=newest, b a",
    "q=tea&sort=newest&size=1, b",
    "q=tea&sort=newest&size=1&page=2, a",
    "year=2024&lang=en&sort=newest&utm_source=mail, a",
    "'', b a"
  })
  void parametersSayWhichPostsAndInWhichOrder(String query, String ids) {
    publish(
        post("a").title("Tea").tags("Green Tea"),
        post("b").title("Tea").tags("Iced").date(Instant.parse("2025-01-01T00:00:00Z")));

    assertThat(this.<List<String>>read(get(query), "$.results[*].id"))
        .containsExactly(ids.isEmpty() ? new String[0] : ids.split(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "q=%22open, QUERY_UNCLEAR",
    "q=tag:, QUERY_UNCLEAR",
    "year=soon, QUERY_UNCLEAR",
    "q=%zz, PARAMETER_UNREADABLE",
    "size=51, PARAMETER_UNREADABLE",
    "size=0, PARAMETER_UNREADABLE",
    "page=-1, PARAMETER_UNREADABLE",
    "page=99999999999, PARAMETER_UNREADABLE",
    "page=21&size=50, PARAMETER_UNREADABLE",
    "sort=worst, PARAMETER_UNREADABLE",
    "typing=maybe, PARAMETER_UNREADABLE"
  })
  void whatCannotBeUnderstoodIsAProblemWithARemedy(String query, String code) {
    publish(post("a"));

    SearchApi.Answer answer = get(query);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.fields()).containsEntry("Content-Type", "application/problem+json");
    assertThat(this.<Map<String, Object>>read(answer, "$"))
        .containsEntry("code", code)
        .containsEntry("status", 400)
        .containsKeys("type", "title", "detail", "remedy");
  }

  @Test
  void aQuestionThatIsTooLargeIsRefusedAndNotWorkedOn() {
    publish(post("a"));

    assertThat(get("q=" + "a".repeat(301)).status()).isEqualTo(400);
    assertThat(get("tag=a&".repeat(25)).status()).isEqualTo(400);
    assertThat(get("tag=a&".repeat(24)).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS"})
  void nothingCanBeChanged(String method) {
    SearchApi.Answer answer = ask(method, SearchApi.PATH, "q=tea", Optional.empty());

    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.fields()).containsEntry("Allow", "GET, HEAD");
  }

  @Test
  void anAnswerThatIsAtHandIsNotSentAgainUntilItIsAnother() {
    publish(post("a").title("Tea"));
    Optional<String> tag = Optional.ofNullable(get("q=tea").fields().get("ETag"));

    SearchApi.Answer again = ask("GET", SearchApi.PATH, "q=tea", tag);
    publish(post("b").title("Tea"));
    SearchApi.Answer later = ask("GET", SearchApi.PATH, "q=tea", tag);

    assertThat(again.status()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(later.status()).isEqualTo(200);
  }

  @Test
  void anIndexThatIsNotThereYetIsSaidToPass() {
    try (SearchApi early =
        new SearchApi(SiteSearch.in(folder.resolve("nowhere")), InstantSource.fixed(NOW))) {
      SearchApi.Answer answer = early.answer(request("GET", SearchApi.PATH, "q=tea"));

      assertThat(answer.status()).isEqualTo(503);
      assertThat(answer.fields()).containsEntry("Retry-After", "2");
      assertThat(this.<String>read(answer, "$.code")).isEqualTo("INDEX_UNAVAILABLE");
    }
  }

  @Test
  void theApiDescribesItselfAndNothingElseLiesBelowIt() {
    String path = SearchApi.PATH + "/openapi.yaml";
    SearchApi.Answer document = ask("GET", path, "", Optional.empty());

    assertThat(document.fields()).containsEntry("Content-Type", "application/yaml");
    Map<String, Object> described = new Yaml().load(new String(document.body(), UTF_8));
    assertThat(described).containsEntry("openapi", "3.1.0");
    assertThat(paths(described)).containsExactlyInAnyOrder(SearchApi.PATH, path);
    assertThat(ask("GET", SearchApi.PATH + "/x", "", Optional.empty()).status()).isEqualTo(404);
  }

  @Test
  void theDocumentKnowsEveryMemberAndEveryProblem() {
    publish(post("a"));
    String document =
        new String(
            ask("GET", SearchApi.PATH + "/openapi.yaml", "", Optional.empty()).body(), UTF_8);

    Set<String> members = this.<Map<String, Object>>read(get(""), "$.results[0]").keySet();
    assertThat(members).allSatisfy(name -> assertThat(document).contains("        - " + name));
    assertThat(this.<Map<String, Object>>read(get(""), "$.facets").keySet())
        .allSatisfy(name -> assertThat(document).contains("      name: " + name + "\n"));
    assertThat(SearchProblem.Kind.values())
        .allSatisfy(kind -> assertThat(document).contains("- " + kind + "\n"));
  }

  @SuppressWarnings("unchecked") // what YAML reads as an object is a map by name
  private static Set<String> paths(Map<String, Object> described) {
    return ((Map<String, Object>) described.getOrDefault("paths", Map.of())).keySet();
  }

  private void publish(PublicationBuilder... posts) {
    try (SearchStore store = SearchStore.open(folder)) {
      store.apply(
          new StoreBatch(
              Stream.of(posts).map(PublicationBuilder::build).toList(),
              new LogPosition("log", Map.of(0, 1L))));
    }
  }

  private SearchApi.Answer get(String query) {
    return ask("GET", SearchApi.PATH, query, Optional.empty());
  }

  private SearchApi.Answer ask(
      String method, String path, String query, Optional<String> ifNoneMatch) {
    return api.answer(new SearchApi.Request(method, path, Optional.of(query), ifNoneMatch));
  }

  private static SearchApi.Request request(String method, String path, String query) {
    return new SearchApi.Request(method, path, Optional.of(query), Optional.empty());
  }

  private <T> T read(SearchApi.Answer answer, String path) {
    return JsonPath.read(new String(answer.body(), UTF_8), path);
  }
}
