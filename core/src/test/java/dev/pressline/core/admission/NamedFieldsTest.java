package dev.pressline.core.admission;

import static dev.pressline.core.admission.Drafts.admitted;
import static dev.pressline.core.admission.Drafts.markdown;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.post.PostContent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What authors write in front matter reaches the post by its meaning, or as it is. */
class NamedFieldsTest {
  @ParameterizedTest
  @CsvSource({
    "excerpt, In short., In short.",
    "summary, In short., In short.",
    "description, About tea., About tea."
  })
  void wordsAboutThePostAreItsExcerptOrDescription(String key, String written, String read) {
    PostContent content = content(key, written);

    assertThat(key.equals("description") ? content.description() : content.excerpt())
        .contains(read);
  }

  @ParameterizedTest
  @CsvSource({"cover", "thumbnail", "image", "banner_img", "feature_image", "og_image"})
  void aPictureIsTheCoverByAnyOfItsNames(String key) {
    assertThat(content(key, "/img/tea.png").cover()).contains("/img/tea.png");
  }

  @ParameterizedTest
  @CsvSource({
    "comments, false, false",
    "toc, true, true",
    "math, true, true",
    "mathjax, yes, yes",
    "katex, '{enable: true}', '{\"enable\": true}'",
    "weight, 12, 12",
    "series, '[a, 1.10]', '[a, 1.10]'"
  })
  void whatHasNoMeaningHereIsKeptWithItsType(String key, String written, String kept) {
    assertThat(content(key, written).extra()).containsEntry(key, kept);
  }

  @ParameterizedTest
  @CsvSource({"lang, fa", "language, fa", "locale, fa"})
  void theLanguageHasThreeNames(String key, String written) {
    assertThat(content(key, written).language()).contains("fa");
  }

  private static PostContent content(String key, String written) {
    return admitted(markdown("---\ntitle: x\n" + key + ": " + written + "\n---\nText.\n"))
        .content();
  }
}
