package dev.pressline.store.markdown.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.post.PostId;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostNameTest {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 31);

  @ParameterizedTest(name = "{0} is {1} for Hugo and {2} for Jekyll")
  @CsvSource({
    "blog/hello, hello, 2026-01-31-hello",
    "blog/source/_posts/2020/Hello World, 2020/Hello World, 2020/2026-01-31-Hello World",
    "blog/_posts/2020-05-01-hello, 2020-05-01-hello, 2020-05-01-hello",
    "blog/news/_posts/2020-05-01-hello, news/2020-05-01-hello, news/2020-05-01-hello",
    "blog/content/posts/hello/index, hello/index, hello/2026-01-31-index",
    "cms-42, cms-42, 2026-01-31-cms-42",
    "blog/日本の話, 日本の話, 2026-01-31-日本の話"
  })
  void aNameIsThePathOfTheIdBelowThePosts(String id, String hugo, String jekyll) {
    assertThat(named(id, Dialect.HUGO)).isEqualTo(hugo);
    assertThat(named(id, Dialect.JEKYLL)).isEqualTo(jekyll);
  }

  @ParameterizedTest
  @ValueSource(strings = {"blog/../../etc/passwd", "blog/a/./b", "blog//a", "blog/a\\b", "blog/"})
  void anIdThatClimbsIsUnsafe(String id) {
    assertThat(PostName.of(new PostId(id), "blog", Dialect.HEXO, DAY))
        .isInstanceOf(PostName.Reading.Unsafe.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "blog/con",
        "blog/NUL.txt",
        "blog/.git/config",
        "blog/_index",
        "blog/a:b",
        "blog/a?",
        "blog/end ",
        "blog/x."
      })
  void aNameThatSomeSystemWouldNotTakeIsMendedAndEndsInAHash(String id) {
    assertThat(named(id, Dialect.HUGO))
        .matches("(?:[\\p{L}\\p{N}][^/:?]*/)*[\\p{L}\\p{N}][^/:?]*")
        .matches(".*-[0-9a-f]{8}(?:/.*)?");
  }

  @Test
  void aLongNameIsCutAndStaysWhatItIsWhenItIsReadAgain() {
    String cut = named("blog/" + "長".repeat(200), Dialect.JEKYLL);

    assertThat(cut.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(120);
    assertThat(named("blog/_posts/" + cut, Dialect.JEKYLL)).isEqualTo(cut);
    assertThat(named("blog/" + PostName.apart(cut, new PostId("x")), Dialect.HUGO))
        .isEqualTo(PostName.apart(cut, new PostId("x")));
  }

  private static String named(String id, Dialect dialect) {
    return switch (PostName.of(new PostId(id), "blog", dialect, DAY)) {
      case PostName.Reading.Named(String value) -> value;
      case PostName.Reading.Unsafe(String reason) -> throw new AssertionError(reason);
    };
  }
}
