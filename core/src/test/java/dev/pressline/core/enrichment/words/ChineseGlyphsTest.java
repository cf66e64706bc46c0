package dev.pressline.core.enrichment.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pressline.core.enrichment.words.Glyphs.Before;
import dev.pressline.core.enrichment.words.Glyphs.Piece;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ChineseGlyphsTest {
  private final ChineseGlyphs glyphs = new ChineseGlyphs();

  @Test
  void theLikeliestWordsAreCut() {
    assertThat(words("我们在服务器上安装数据库")).containsExactly("我们", "在", "服务器", "上", "安装", "数据库");
    assertThat(words("研究生命的起源")).containsExactly("研究", "生命", "的", "起源");
  }

  @Test
  void wordsHaveTheirRole() {
    List<Piece> pieces = glyphs.cut("我们在服务器", Before.NOTHING);

    assertThat(pieces)
        .extracting(piece -> piece.lexeme().role())
        .containsExactly(Role.PRONOUN, Role.PREPOSITION, Role.CONTENT);
    assertThat(pieces.getLast().lexeme().likelihood(WordClass.NOUN)).isGreaterThan(0.8f);
  }

  @Test
  void aRareWordIsRarerThanACommonOne() {
    assertThat(glyphs.cut("死锁", Before.NOTHING).getFirst().lexeme().rarity())
        .isGreaterThan(glyphs.cut("问题", Before.NOTHING).getFirst().lexeme().rarity());
  }

  @Test
  void otherScriptsAreNoWordsAndPartPhrases() {
    assertThat(glyphs.cut("数据の数据", Before.NOTHING))
        .extracting(Piece::start, Piece::end)
        .containsExactly(tuple(0, 2), tuple(3, 5));
  }

  @Property(tries = 200)
  void everyHanCharacterIsInOneWord(@ForAll("runs") String run) {
    StringBuilder joined = new StringBuilder();
    int behind = 0;
    for (Piece piece : glyphs.cut(run, Before.NOTHING)) {
      assertThat(piece.start()).isEqualTo(behind);
      joined.append(piece.lexeme().folded());
      behind = piece.end();
    }
    assertThat(joined.toString()).isEqualTo(run);
  }

  @Provide
  Arbitrary<String> runs() {
    Arbitrary<String> common = Arbitraries.strings().withCharRange('一', '龥').ofMaxLength(12);
    Arbitrary<String> beyond = Arbitraries.of("𠮷", "𡃁", "数据", "的");
    return Arbitraries.oneOf(common, beyond)
        .list()
        .ofMaxSize(4)
        .map(parts -> String.join("", parts));
  }

  private List<String> words(String run) {
    return glyphs.cut(run, Before.NOTHING).stream().map(piece -> piece.lexeme().folded()).toList();
  }
}
