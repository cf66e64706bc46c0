package dev.pressline.e2e.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pressline.e2e.Clone;
import dev.pressline.e2e.CommandRun;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AllStoresE2E {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final String PLACE = "samples";
  private static final int POSTS = 17;

  @TempDir Path folder;

  @Test
  void allStoresHoldTheSamePostsAlsoAfterSomebodyHasChangedThemByHand() throws Exception {
    Clone.in(folder);
    try (AllStores stores = new AllStores(folder);
        CommandRun watch =
            CommandRun.shell(
                folder,
                stores.environment(PLACE)
                    + " exec ./pressline watch samples/blog --port 18380 "
                    + AllStores.waitForAll())) {
      watch.awaitSaying("The site is on");
      assertThat(watch.out()).contains(POSTS + " published");
      assertThatAllStoresHoldWhatTheLogSays();
      await().atMost(PATIENCE).until(() -> stores.calls(PLACE).size() == POSTS);

      assertThatWhatIsChangedByHandIsMended(stores);
      assertThatAllStoresHoldWhatTheLogSays();

      assertThatAStoreIsFilledAgainWhenSomebodyWantsIt();
      assertThat(stores.rows(PLACE)).isEqualTo(POSTS);
      assertThat(stores.calls(PLACE)).hasSize(POSTS);
    }
  }

  private void assertThatWhatIsChangedByHandIsMended(AllStores stores) throws Exception {
    Path tea =
        folder.resolve(
            AllStores.markdownFolder(PLACE) + "/content/posts/a-short-note-about-tea.md");
    Path page = pageOf("a-short-note-about-tea");
    URI object = stores.objectAt(PLACE, folder.resolve("public").relativize(page).toString());
    String text = Files.readString(tea);
    assertThat(get(object).body()).isEqualTo(Files.readString(page));

    // That it was done says who did it: a look afterwards may find it mended already.
    Files.writeString(tea, "Somebody was here.");
    Files.delete(page);
    HttpRequest deletion = HttpRequest.newBuilder(object).DELETE().build();
    assertThat(send(deletion).statusCode()).isEqualTo(204);
    String withoutTea = "DELETE FROM %s.posts WHERE post_id LIKE '%%tea'";
    assertThat(stores.execute(withoutTea.formatted(PLACE))).isOne();

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              assertThat(tea).hasContent(text);
              assertThat(page).exists();
              assertThat(stores.rows(PLACE)).isEqualTo(POSTS);
              assertThat(get(object).statusCode()).isEqualTo(200);
            });
  }

  private void assertThatAStoreIsFilledAgainWhenSomebodyWantsIt() throws Exception {
    for (String store : List.of("object", "postgres", "search", "webhook")) {
      CommandRun rebuild = CommandRun.pressline(folder, "rebuild", store);
      assertThat(rebuild.exitCode()).as(rebuild.err() + rebuild.out()).isZero();
      assertThat(rebuild.out()).contains(asLogged(store));
    }
    CommandRun unknown = CommandRun.pressline(folder, "rebuild", "attic");
    assertThat(unknown.exitCode()).isOne();
    assertThat(unknown.err())
        .contains("There is no store attic; known are " + String.join(", ", AllStores.NAMES));
  }

  private void assertThatAllStoresHoldWhatTheLogSays() throws Exception {
    CommandRun verify = CommandRun.pressline(folder, "verify");
    assertThat(verify.exitCode()).as(verify.err() + verify.out()).isZero();
    for (String store : AllStores.NAMES) {
      assertThat(verify.out()).contains(asLogged(store));
    }
  }

  private static String asLogged(String store) {
    return "as logged  %s  %d posts, %d of them shown".formatted(store, POSTS, POSTS);
  }

  private Path pageOf(String slug) throws Exception {
    try (var pages = Files.walk(folder.resolve("public"))) {
      return pages.filter(page -> page.endsWith(slug + "/index.html")).findFirst().orElseThrow();
    }
  }

  private static HttpResponse<String> get(URI address) throws Exception {
    return send(HttpRequest.newBuilder(address).build());
  }

  private static HttpResponse<String> send(HttpRequest request) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, BodyHandlers.ofString());
    }
  }
}
