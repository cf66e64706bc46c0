package dev.pressline.store.site.theme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.store.site.theme.ThemeWatch.Look;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThemeWatchTest {
  @TempDir Path folder;

  @BeforeEach
  void writeATheme() throws IOException {
    write("post.peb", "<h1>{{ post.item.title }}</h1>");
  }

  @Test
  void aChangedFileMakesAnotherThemeOnce() throws IOException {
    ThemeWatch watch = new ThemeWatch(folder);
    assertThat(watch.look()).isInstanceOf(Look.Unchanged.class);

    write("post.peb", "<h2>{{ post.item.title }}</h2>");

    assertThat(watch.look()).isInstanceOf(Look.Changed.class);
    assertThat(watch.look()).isInstanceOf(Look.Unchanged.class);
  }

  @Test
  void aFileThatIsAddedOrGoesMakesAnotherTheme() throws IOException {
    ThemeWatch watch = new ThemeWatch(folder);

    write("style.css", "p { margin: 0 }");
    assertThat(watch.look()).isInstanceOf(Look.Changed.class);
    Files.delete(folder.resolve("style.css"));
    assertThat(watch.look()).isInstanceOf(Look.Changed.class);
  }

  @Test
  void aFileThatIsSavedAsItWasChangesNothing() throws IOException {
    ThemeWatch watch = new ThemeWatch(folder);

    Files.delete(folder.resolve("post.peb"));
    writeATheme();

    assertThat(watch.look()).isInstanceOf(Look.Unchanged.class);
  }

  @Test
  void aBrokenTemplateIsToldOnceWithItsPlaceAndItsMendingIsNoticed() throws IOException {
    ThemeWatch watch = new ThemeWatch(folder);

    write("post.peb", "<h1>{% if %}</h1>");

    assertThat(watch.look())
        .isInstanceOfSatisfying(
            Look.Broken.class, broken -> assertThat(broken.reason()).contains("post.peb:1"));
    assertThat(watch.look()).isInstanceOf(Look.Unchanged.class);
    write("post.peb", "<h1>mended</h1>");
    assertThat(watch.look()).isInstanceOf(Look.Changed.class);
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
  }
}
