package dev.pressline.core.admission.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The examples of CommonMark and GFM are shown as specified. */
class SpecificationTest {
  @Test
  void commonMarksExamplesAreShownAsSpecified() {
    assertThat(unexpected(SpecificationExamples.ofCommonMark())).isEmpty();
  }

  @Test
  void gfmsExamplesAreShownAsSpecified() {
    assertThat(unexpected(SpecificationExamples.ofGfm())).isEmpty();
  }

  @Test
  void theExamplesOfGfmsExtensionsAreShownAsSpecified() {
    assertThat(unexpected(SpecificationExamples.ofGfmExtensions())).isEmpty();
  }

  private static List<String> unexpected(SpecificationExamples examples) {
    System.out.printf(
        "%s: %d examples, %d to the letter, %d by a rule, %d listed%n",
        examples.name(),
        examples.examples(),
        examples.toTheLetter(),
        examples.byRule(),
        examples.listed().size());
    return examples.unexpected();
  }
}
