package dev.pressline.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class IdeographsTest {
  @Test
  void everyUnifiedIdeographIsALetterOfHanThatHasOneForm() {
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      if (Ideographs.isUnified(c)) {
        String written = Character.toString(c);
        assertThat(UnicodeScript.of(c)).as(written).isEqualTo(UnicodeScript.HAN);
        assertThat(Character.isLetter(c)).as(written).isTrue();
        assertThat(Normalizer.normalize(written, Normalizer.Form.NFC).toLowerCase(Locale.ROOT))
            .isEqualTo(written);
      }
    }
  }

  @Test
  void theCharactersOfATextAreUnified() {
    assertThat("\u4E00世线龥\u9FFF".codePoints()).allMatch(Ideographs::isUnified);
    assertThat("aあ〇한\u3400\uF900。".codePoints()).noneMatch(Ideographs::isUnified);
  }
}
