package dev.pressline.core.enrichment.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.enrichment.words.Glyphs.Before;
import dev.pressline.core.enrichment.words.Glyphs.Piece;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JapaneseGlyphsTest {
  private final JapaneseGlyphs glyphs = new JapaneseGlyphs();

  @ParameterizedTest(name = "{0} is cut into {1}")
  @CsvSource({
    "自然言語処理, 自然 言語 処理",
    "可能性評価, 可能性 評価",
    "北海道函館市, 北海道 函館市",
    "非同期処理, 非同期 処理",
    "再試行用, 再試行 (用)",
    "実行時, 実行 (時)",
    "性能向上, 性能 向上",
    "再利用, 再利用",
    "各都市, (各) 都市",
    "効率的, (効率的)",
    "今回利用, (今回) 利用",
    "関ヶ原, 関ヶ原",
  })
  void compoundsOfKanjiAreCutIntoWordsOfTwoAndThree(String compound, String words) {
    assertThat(shown(compound, Before.NOTHING)).isEqualTo(words);
  }

  @ParameterizedTest(name = "{0} is cut into {1}")
  @CsvSource({
    "認証を実行する, 認証 (を) 実行 (する)",
    "毎日使う, (毎日) (使う)",
    "製品情報調べた, 製品 情報 (調べた)",
    "堤防が上がる, 堤防 (が) (上がる)",
    "数値が異なる, 数値 (が) (異なる)",
    "旅行ならば, 旅行 (ならば)",
    "仕様が分からない, 仕様 (が) (分からない)",
    "原因から, 原因 (から)",
    "手紙を出した, 手紙 (を) (出した)",
    "開発し, 開発 (し)",
    "高い山, (高い) 山",
    "同じ場所, (同じ) 場所",
    "東京及び大阪, 東京 (及び) 大阪",
  })
  void whatFollowsKanjiTellsNounsFromVerbs(String run, String words) {
    assertThat(shown(run, Before.NOTHING)).isEqualTo(words);
  }

  @ParameterizedTest(name = "{0} is cut into {1}")
  @CsvSource({
    "食べ物を, 食べ物 (を)",
    "取り組み方針, 取り組み 方針",
    "読み込みます, (読み込みます)",
    "読み込みを, 読み込み (を)",
    "夏祭りが, 夏祭り (が)",
    "終わりに, (終わり) (に)",
    "貼り付け体験, 貼り付け 体験",
    "見直しを, 見直し (を)",
    "違いは, 違い (は)",
    "仕組み, 仕組み",
    "行い, (行い)",
  })
  void aVerbIsANounWhereAParticleOrAnotherNounFollowsIt(String run, String words) {
    assertThat(shown(run, Before.NOTHING)).isEqualTo(words);
  }

  @ParameterizedTest(name = "{0} is cut into {1}")
  @CsvSource({
    "三千世帯, (三千世帯)",
    "百か所を, (百か所) (を)",
    "朝九時, 朝 (九時)",
    "車両百二十両, 車両 (百二十両)",
    "日本三名園, 日本 三名園",
    "三重県, 三重県",
  })
  void numbersInKanjiWithTheirUnitAreNoWords(String run, String words) {
    assertThat(shown(run, Before.NOTHING)).isEqualTo(words);
  }

  @Test
  void behindDigitsARunBeginsWithTheirUnit() {
    assertThat(shown("年度予算", Before.NUMBER)).isEqualTo("(年度) 予算");
    assertThat(shown("万人以上", Before.NUMBER)).isEqualTo("(万人) (以上)");
    assertThat(shown("年度予算", Before.WORD)).isEqualTo("年度 予算");
    assertThat(shown("月東京", Before.NUMBER)).isEqualTo("(月) 東京");
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
    Arbitrary<String> kanji = Arbitraries.strings().withCharRange('一', '龥').ofMaxLength(7);
    Arbitrary<String> kana = Arbitraries.strings().withCharRange('ぁ', 'ん').ofMaxLength(4);
    Arbitrary<String> known =
        Arbitraries.of("𠮷", "ヶ", "三", "百", "か月", "年", "各", "時", "し", "な", "々", "的", "再試行");
    return Arbitraries.oneOf(kanji, kana, known)
        .list()
        .ofMaxSize(8)
        .map(parts -> String.join("", parts));
  }

  private String shown(String run, Before before) {
    return shown(glyphs.cut(run, before));
  }

  /** The words, those that no phrase holds in brackets. */
  static String shown(List<Piece> pieces) {
    return pieces.stream()
        .map(Piece::lexeme)
        .map(word -> word.role() == Role.CONTENT ? word.folded() : "(" + word.folded() + ")")
        .collect(Collectors.joining(" "));
  }
}
