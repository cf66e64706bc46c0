package dev.pressline.core.asset;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssetTypeTest {
  private static final String PNG = "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR";

  @ParameterizedTest
  @CsvSource({"photo.png", "photo.html", "photo.svg", "photo"})
  void theBytesDecideAndNotTheName(String name) {
    assertThat(AssetType.of(name, PNG.getBytes(ISO_8859_1)).mediaType()).isEqualTo("image/png");
  }

  @ParameterizedTest
  @CsvSource({"page.html", "page.xhtml", "page.js", "page.xml", "page.htaccess", "page.php"})
  void whatBrowsersOrServersRunIsOnlyText(String name) {
    AssetType type = AssetType.of(name, "<html><script>alert(1)</script>".getBytes(ISO_8859_1));

    assertThat(type.mediaType()).isEqualTo("text/plain");
    assertThat(type.extensions()).contains("txt").doesNotContain(AssetType.extensionOf(name));
  }

  @Test
  void onlyADrawingIsADrawing() {
    byte[] drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(ISO_8859_1);

    assertThat(AssetType.of("a.SVG", drawing)).isEqualTo(AssetType.SVG);
    assertThat(AssetType.of("a.png", drawing).mediaType()).isEqualTo("text/plain");
  }

  @Test
  void otherBytesAreSomethingToDownload() {
    assertThat(AssetType.of("a.exe", "MZ\0\0".getBytes(ISO_8859_1)).extensions())
        .containsExactly("bin");
  }
}
