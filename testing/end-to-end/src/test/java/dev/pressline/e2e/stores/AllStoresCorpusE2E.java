package dev.pressline.e2e.stores;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pressline.e2e.Clone;
import dev.pressline.e2e.CommandRun;
import dev.pressline.e2e.sites.CorpusBlogs;
import dev.pressline.material.ProjectFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Publishes every blog of the corpus to all stores and has the command compare them. */
@Tag("corpus")
class AllStoresCorpusE2E {
  private static final Duration PATIENCE = Duration.ofHours(2);

  @TempDir Path folder;

  @Test
  void allStoresHoldTheSameVersionsOfTheSamePostsOfEveryRealBlog() throws Exception {
    Clone.in(folder);
    Map<String, JsonNode> stocks = new LinkedHashMap<>();
    try (AllStores stores = new AllStores(folder)) {
      for (Map.Entry<String, Path> blog : CorpusBlogs.byName().entrySet()) {
        String place = "blog" + stocks.size();
        JsonNode stock = stockOf(blog.getValue(), place, stores);
        System.out.printf("%s: %s%n", blog.getKey(), stock);
        stocks.put(blog.getKey(), stock);
      }
    }
    if ("write".equals(System.getProperty("pressline.documents"))) {
      Files.writeString(
          ProjectFolder.ROOT.resolve("docs/stores-report.md"),
          StoresReport.of(LocalDate.now(ZoneOffset.UTC), stocks));
    }
    stocks.forEach(AllStoresCorpusE2E::assertThatAllHoldTheSame);
  }

  /** What `pressline verify` says of the stores once they have been given the blog. */
  private JsonNode stockOf(Path blog, String place, AllStores stores) throws Exception {
    String data = "data-" + place;
    try (CommandRun watch =
        CommandRun.shell(
            folder,
            stores.environment(place)
                + " exec ./pressline watch %s --data %s --out site-%s --port 18381 "
                    .formatted(blog, data, place)
                + AllStores.waitForAll())) {
      watch.awaitSaying("The site is on", PATIENCE);
      CommandRun verify =
          CommandRun.pressline(folder, "verify", "--data", data, "--format", "json");
      assertThat(verify.exitCodeWithin(PATIENCE)).as(place + verify.err()).isIn(0, 1);
      return verify.json();
    }
  }

  private static void assertThatAllHoldTheSame(String blog, JsonNode stock) {
    List<JsonNode> stores =
        StreamSupport.stream(stock.path("stores").spliterator(), false).toList();
    assertThat(stock.path("silent")).as(blog).isEmpty();
    assertThat(stores)
        .as(blog)
        .extracting(store -> store.path("store").asText())
        .containsExactlyElementsOf(AllStores.NAMES);
    assertThat(stores).as(blog).allMatch(store -> store.path("asLogged").asBoolean());
    assertThat(stores.stream().map(AllStoresCorpusE2E::logged).distinct()).as(blog).hasSize(1);
  }

  /** Posts that the log has: those that a store holds and those that it refused. */
  private static long logged(JsonNode store) {
    return store.path("posts").asLong() + store.path("refused").asLong();
  }
}
