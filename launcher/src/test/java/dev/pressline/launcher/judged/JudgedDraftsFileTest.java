package dev.pressline.launcher.judged;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.asset.Sha256;
import dev.pressline.core.post.PostId;
import dev.pressline.core.site.CategoryLists;
import dev.pressline.core.site.GeneratorHabits;
import dev.pressline.core.site.SiteSettings;
import dev.pressline.launcher.judged.JudgedDraftsFile.Content;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JudgedDraftsFileTest {
  private static final Content CONTENT =
      new Content(
          new LogMark("topic-id", Map.of(0, 12L, 1, 0L)),
          Map.of(
              new PostId("blog/a"), Sha256.of("a".getBytes(UTF_8)),
              new PostId("blog/日本 語"), Sha256.of("b".getBytes(UTF_8))));

  @TempDir Path data;

  @Test
  void whatIsWrittenIsRead() throws IOException {
    file("judge").write(CONTENT);

    assertThat(file("judge").read()).contains(CONTENT);
  }

  @Test
  void anotherJudgeReadsNothing() throws IOException {
    file("judge").write(CONTENT);

    assertThat(file("other").read()).isEmpty();
  }

  @Test
  void withoutAFileNothingIsKnown() {
    assertThat(file("judge").read()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "judge",
        "judge\ntopic-id",
        "judge\ntopic-id\nnothing",
        "judge\ntopic-id\n0=1\nnothing",
        "judge\ntopic-id\n0=1\nabc\tblog/a"
      })
  void aDamagedFileIsNoFile(String content) throws IOException {
    file("judge").write(CONTENT);
    Files.writeString(data.resolve("state/judged-drafts.tsv"), content);

    assertThat(file("judge").read()).isEmpty();
  }

  @Test
  void otherSettingsAreAnotherJudge() {
    SiteSettings site = site(Map.of("a", "1", "b", "2"));

    assertThat(JudgedDraftsFile.judge(site(Map.of("b", "2", "a", "1"))))
        .isEqualTo(JudgedDraftsFile.judge(site));
    assertThat(JudgedDraftsFile.judge(site(Map.of("a", "1", "b", "3"))))
        .isNotEqualTo(JudgedDraftsFile.judge(site));
  }

  private JudgedDraftsFile file(String judge) {
    return new JudgedDraftsFile(data, judge);
  }

  private static SiteSettings site(Map<String, String> variables) {
    return new SiteSettings(
        "blog",
        "Blog",
        "",
        URI.create("https://blog.example/"),
        "en",
        ZoneOffset.UTC,
        Optional.empty(),
        ":title/",
        new GeneratorHabits(CategoryLists.NESTED, false, variables));
  }
}
