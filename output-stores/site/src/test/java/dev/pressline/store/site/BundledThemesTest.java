package dev.pressline.store.site;

import static dev.pressline.store.contract.PublicationBuilder.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.post.CategoryPath;
import dev.pressline.store.site.theme.ThemeSource;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class BundledThemesTest {
  @TempDir Path folder;

  @Test
  void aThemeIsChosenByItsNameAndAFolderOfThatNameByItsPath() {
    assertThat(ThemeSource.of("broadsheet")).isEqualTo(new ThemeSource.Bundled("broadsheet"));
    assertThat(ThemeSource.of("./broadsheet"))
        .isEqualTo(new ThemeSource.Folder(Path.of("./broadsheet")));
    assertThat(ThemeSource.of("mine")).isEqualTo(new ThemeSource.Folder(Path.of("mine")));
  }

  @Test
  void anotherThemeMakesEveryPageAnewAndThePlainOneMakesThemAsTheyWere() {
    Map<String, String> plain = shown("plain");

    Map<String, String> broadsheet = shown("broadsheet");

    assertThat(Jsoup.parse(broadsheet.getOrDefault("index.html", "")).select(".masthead"))
        .hasSize(1);
    assertThat(broadsheet.keySet()).contains("theme/broadsheet.css").containsAll(plain.keySet());
    assertThat(
            plain.keySet().stream()
                .filter(file -> file.endsWith("index.html"))
                .filter(file -> plain.get(file).equals(broadsheet.get(file))))
        .isEmpty();
    assertThat(shown("plain")).isEqualTo(plain);
  }

  @ParameterizedTest
  @FieldSource("dev.pressline.store.site.theme.ThemeSource#BUNDLED")
  void noLinkOfABundledThemeIsDead(String theme) {
    assertThat(SiteChecks.deadLinks(shown(theme))).isEmpty();
  }

  private Map<String, String> shown(String theme) {
    SiteStoreSettings settings = SiteFolder.in(folder).settings();
    SiteFolder place =
        new SiteFolder(
            new SiteStoreSettings(
                settings.stateFolder(),
                settings.sites(),
                3,
                InternalLinks.NONE,
                Optional.of(ThemeSource.of(theme))),
            folder.resolve("public"));
    return place.publish(
        post("a").tags("Tea").categories(CategoryPath.of("Food", "Sweet")),
        post("b").language("fa").cover("https://pictures.example/cover.png"));
  }
}
