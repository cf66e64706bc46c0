package dev.pressline.store.site;

import static dev.pressline.store.contract.PublicationBuilder.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.store.LogPosition;
import dev.pressline.store.StoreBatch;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HintWishTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      textBlock =
          """
          {"tags": false}  > 1
          {"hints": false} > 0
          false            > 0
          """)
  void whereItsAuthorWantsNoneNoPostIsLookedForByAHint(String wish, int links) {
    SiteFolder place = SiteFolder.in(folder);
    StoreBatch posts =
        new StoreBatch(
            List.of(
                post("a").alsoRead("Tea and more").extra("enrich", wish).build(),
                post("b").title("Tea and more").build()),
            new LogPosition("log", Map.of(0, 2L)));

    try (SiteStore store = place.open()) {
      store.apply(posts);
    }

    String page = place.shown().getOrDefault("a/index.html", "");
    assertThat(Jsoup.parse(page).select(".after a[href=../b/]")).hasSize(links);
  }
}
