package dev.pressline.core.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.post.CategoryPath;
import org.junit.jupiter.api.Test;

class TermSlugTest {
  @Test
  void aLabelOfSignsAloneHasANameOfItsOwnHoweverItIsEncoded() {
    String greekQuestionMark = "\u037E";

    assertThat(TermSlug.ofTag(";")).matches("x-[0-9a-f]{12}");
    assertThat(TermSlug.ofTag(greekQuestionMark)).isEqualTo(TermSlug.ofTag(";"));
    assertThat(TermSlug.ofTag("!")).isNotEqualTo(TermSlug.ofTag(";"));
  }

  @Test
  void aCategoryIsAPathOfSlugsInWhichPageIsNoNumberedPage() {
    assertThat(TermSlug.ofPath(CategoryPath.of("Tech Stuff", "Page")))
        .isEqualTo("tech-stuff/page-/");
    assertThat(TermSlug.ofTag("Page")).isEqualTo("page");
  }
}
