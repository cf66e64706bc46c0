package dev.pressline.launcher.assets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FolderAssetsTest {
  @ParameterizedTest(name = "{1} mentions {0}")
  @CsvSource({
    "images/sea.png, ![Sea](../images/sea.png)",
    "images/Sea.PNG, ![Sea](/images/sea.png)",
    "images/my sea.png, ![Sea](<my sea.png>)",
    "images/my sea.png, ![Sea](my%20sea.png)",
    "images/sea (1).png, <img src='sea (1).png'>",
    "images/海.png, ![海](%E6%B5%B7.png)",
    "a/sea.png, {% asset_img sea.png A sea %}",
    "a/sea.png, {{< figure src=\"sea.png\" >}}",
    "a/sea.png, images\\sea.png",
    "a/notes.tar.gz, [Notes](notes.tar.gz#top)",
    "img/a+b.png, ![x](/img/a+b.png?v=2)",
  })
  void aFileIsMentionedHoweverItsNameIsWritten(String file, String source) {
    assertThat(mentioned(List.of(file), "_posts/trip.md", source)).containsExactly(file);
  }

  @Test
  void whatIsNotMentionedIsNotSent() {
    assertThat(mentioned(List.of("sea.png", "land.png", "README"), "a.md", "![Sea](sea.png)"))
        .containsExactly("sea.png");
  }

  @Test
  void ofManyFilesOfOneNameOnlyThoseNearTheDraftAreSent() {
    List<String> files =
        Stream.concat(
                IntStream.range(0, 9).mapToObj(i -> "content/post-" + i + "/cover.png"),
                Stream.of("_posts/trip/cover.png", "static/cover.png", "img/cover.png"))
            .toList();

    assertThat(mentioned(files, "content/post-3/index.md", "![](cover.png)"))
        .containsExactly("content/post-3/cover.png", "static/cover.png");
    assertThat(mentioned(files, "_posts/trip.md", "![](cover.png) ![](/img/cover.png)"))
        .containsExactly("_posts/trip/cover.png", "img/cover.png", "static/cover.png");
    assertThat(mentioned(files, "other.md", "![](content/post-8/cover.png)"))
        .containsExactly("content/post-8/cover.png", "static/cover.png");
  }

  private static List<String> mentioned(List<String> files, String sourcePath, String source) {
    return new FolderAssets(files.stream().map(file -> new AssetFile(Path.of(file), file)).toList())
        .mentionedBy(sourcePath, source).stream().map(AssetFile::reference).toList();
  }
}
