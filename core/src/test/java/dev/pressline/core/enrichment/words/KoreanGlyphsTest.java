package dev.pressline.core.enrichment.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.enrichment.words.Glyphs.Before;
import dev.pressline.core.enrichment.words.Glyphs.Piece;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KoreanGlyphsTest {
  private final KoreanGlyphs glyphs = new KoreanGlyphs();

  @ParameterizedTest(name = "{0} is cut into {1}")
  @CsvSource({
    "서버를, 서버 (를)",
    "서버에서는, 서버 (에서는)",
    "파일로, 파일 (로)",
    "사용자들이, 사용자 (들이)",
    "회의가, 회의 (가)",
    "회의, 회의",
    "물을, (물을)",
    "글에서, (글에서)",
    "기술자입니다, 기술자 (입니다)",
  })
  void particlesAreCutOffNouns(String run, String words) {
    assertThat(shown(run, Before.NOTHING)).isEqualTo(words);
  }

  @ParameterizedTest(name = "{0} is cut into {1}")
  @CsvSource({
    "전문가, 전문가",
    "전문가가, 전문가 (가)",
    "검색효과, 검색효과",
    "고속경로, 고속경로",
    "제주도, 제주도",
    "제주도는, 제주도 (는)",
    "민주주의, 민주주의",
    "고양이, 고양이",
    "라이다, 라이다",
  })
  void nounsThatEndAsParticlesDoStayWhole(String run, String words) {
    assertThat(shown(run, Before.NOTHING)).isEqualTo(words);
  }

  @ParameterizedTest(name = "{0} is cut into {1}")
  @CsvSource({
    "배포합니다, 배포 (합니다)",
    "해결되지는, 해결 (되지는)",
    "접근권한, 접근권한",
    "특별한, (특별한)",
    "철저한, 철저 (한)",
    "말했다, (말했다)",
    "만드는, (만드는)",
    "높은, (높은)",
    "걸어, (걸어)",
    "없으므로, (없으므로)",
    "안정적인, (안정적인)",
    "효율적으로, (효율적으로)",
    "문화유적을, 문화유적 (을)",
    "그리고, (그리고)",
  })
  void verbsAndAdjectivesAreNoWordsOfPhrases(String run, String words) {
    assertThat(shown(run, Before.NOTHING)).isEqualTo(words);
  }

  @ParameterizedTest(name = "{0} behind {1} is cut into {2}")
  @CsvSource({
    "는, WORD, (는)",
    "서버는, WORD, 서버 (는)",
    "선, WORD, 선",
    "이라고, WORD, (이라고)",
    "년부터, NUMBER, (년) (부터)",
    "개월간의, NUMBER, (개월간) (의)",
    "코스, NUMBER, 코스",
    "이란, NOTHING, 이란",
    "선, NOTHING, (선)",
  })
  void behindLatinLettersAndDigitsARunBeginsWithTheirEnding(
      String run, Before before, String words) {
    assertThat(shown(run, before)).isEqualTo(words);
  }

  @Property(tries = 300)
  void everyCharacterIsInOneWord(@ForAll("runs") String run, @ForAll Before before) {
    int behind = 0;
    for (Piece piece : glyphs.cut(run, before)) {
      assertThat(piece.start()).isEqualTo(behind);
      assertThat(piece.lexeme().folded()).isEqualTo(run.substring(piece.start(), piece.end()));
      behind = piece.end();
    }
    assertThat(behind).isEqualTo(run.length());
  }

  @Provide
  Arbitrary<String> runs() {
    Arbitrary<String> syllables = Arbitraries.strings().withCharRange('가', '힣').ofMaxLength(5);
    Arbitrary<String> known =
        Arbitraries.of("은", "이", "는", "로", "에서", "합니다", "다", "적", "인", "년", "ᄒ", "ᅡ", "漢");
    return Arbitraries.oneOf(syllables, known)
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(parts -> String.join("", parts))
        .filter(run -> !run.isEmpty());
  }

  private String shown(String run, Before before) {
    return JapaneseGlyphsTest.shown(glyphs.cut(run, before));
  }
}
