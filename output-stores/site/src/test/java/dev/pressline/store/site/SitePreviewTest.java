package dev.pressline.store.site;

import static dev.pressline.store.contract.PublicationBuilder.post;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.asset.AssetStore;
import dev.pressline.core.post.PostId;
import dev.pressline.core.post.Withdrawal;
import dev.pressline.store.LogPosition;
import dev.pressline.store.StoreBatch;
import dev.pressline.store.site.theme.Theme;
import dev.pressline.store.site.theme.ThemeSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SitePreviewTest {
  @TempDir Path folder;

  private final SitePreview preview =
      new SitePreview(
          SiteFolder.blog("https://blog.example/"), Theme.load(Optional.empty()), AssetStore.NONE);

  @Test
  void aPostThatNobodySeesLooksAsItWillWhenItIsPublished() throws IOException {
    SiteFolder real = SiteFolder.in(folder);
    try (SiteStore store = real.open()) {
      store.apply(
          new StoreBatch(
              List.of(post("a").tags("tea").build(), post("b").tags("tea").build()),
              new LogPosition("log", Map.of(0, 2L))));
    }
    preview.published(post("a").tags("tea").build());
    preview.unseen(post("b").tags("tea").build());

    for (String file : List.of("b/index.html", "index.html", "tags/tea/index.html")) {
      assertThat(page(file)).isEqualTo(real.shown().get(file));
    }
  }

  @Test
  void pagesThatShowNoSuchPostAreThoseOfTheSite() throws IOException {
    preview.published(post("a").build());
    preview.unseen(post("b").build());

    for (String file :
        List.of("a/index.html", "atom.xml", "sitemap.xml", "robots.txt", "theme/style.css")) {
      assertThat(preview.page(file)).as(file).isEmpty();
    }
    for (String file : List.of("nowhere/index.html", "archives/2024/99/index.html", "_redirects")) {
      assertThat(preview.page(file)).as(file).isEmpty();
    }
  }

  @Test
  void anEditThatIsNotDueIsShownInPlaceOfWhatReadersSee() throws IOException {
    preview.published(post("a").revision(1).title("Old").build());
    preview.unseen(post("a").revision(2).title("New").build());

    assertThat(page("a/index.html")).contains(">New</h1>");
    assertThat(page("index.html")).contains("New").doesNotContain("Old");
  }

  @Test
  void whatReadersSeeByNowIsNoPreviewAnyMore() throws IOException {
    preview.unseen(post("a").revision(2).build());
    preview.published(post("a").revision(2).build());
    assertThat(preview.page("a/index.html")).isEmpty();

    preview.unseen(post("a").revision(2).build());
    assertThat(preview.page("a/index.html")).isEmpty();
  }

  @Test
  void aPostThatBecameADraftAgainIsShownThoughItWasWithdrawn() throws IOException {
    preview.published(post("a").revision(1).build());
    preview.unseen(post("a").revision(2).title("Draft").build());
    preview.published(post("a").revision(2).withdrawn(new Withdrawal.Gone()).build());

    assertThat(page("a/index.html")).contains(">Draft</h1>");
  }

  @Test
  void aDraftThatIsTakenBackLeavesNothing() throws IOException {
    preview.published(post("a").build());
    preview.unseen(post("b").build());

    preview.seen(new PostId("b"));

    assertThat(preview.page("b/index.html")).isEmpty();
    assertThat(page("index.html")).contains("Title of a").doesNotContain("Title of b");
  }

  @Test
  void anotherThemeIsAnotherLook() throws IOException {
    Path theme = Files.createDirectories(folder.resolve("theme"));
    Files.writeString(theme.resolve("post.peb"), "<h6>{{ post.item.title }}</h6>");
    preview.unseen(post("b").build());

    preview.use(Theme.load(Optional.of(new ThemeSource.Folder(theme))));

    assertThat(page("b/index.html")).startsWith("<h6>Title of b</h6>");
  }

  private String page(String file) throws IOException {
    return new String(preview.page(file).orElseThrow(), UTF_8);
  }
}
