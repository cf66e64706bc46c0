package dev.pressline.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Silence would prove nothing if the judge were deaf. */
class HtmlCheckerTest {
  private static final String PAGE =
      "<!doctype html><html lang=\"en\"><title>A page</title><h1>A page</h1>\n%s</html>";

  @TempDir Path folder;

  @Test
  void anErrorIsFoundAtItsPlaceAndASoundPageHasNone() throws IOException {
    write("sound.html", "<p>Text.</p>");
    write("below/broken.html", "<ul><p>Text.</p></ul>");

    assertThat(HtmlChecker.errors(folder))
        .satisfiesExactly(
            error -> {
              assertThat(error.page()).isEqualTo("below/broken.html");
              assertThat(error.place()).startsWith("2:");
              assertThat(error.message()).contains("not allowed as child of element “ul”");
            });
  }

  private void write(String file, String body) throws IOException {
    Path page = folder.resolve(file);
    Files.createDirectories(page.getParent());
    Files.writeString(page, PAGE.formatted(body));
  }
}
