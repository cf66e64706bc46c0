package dev.pressline.store.site.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.ScriptableObject;

/** The server's cutter and the browser's, which must give the same. */
class WordCutterTest {
  private static final String SCRIPT = "/dev/pressline/store/site/search/words.js";

  static Stream<Arguments> texts() {
    return Stream.of(
        Arguments.of("", ""),
        Arguments.of("Compacted topics, in KAFKA!", "compacted topics in kafka"),
        Arguments.of("node.js C++ don't", "node js c don t"),
        Arguments.of("Über Zürich nach Straßburg", "uber zurich nach strassburg"),
        Arguments.of("İstanbul ısı Ørsted Łódź œuvre", "istanbul isi orsted lodz oeuvre"),
        Arguments.of("ﬁne Ｆｕｌｌ ① ½ x²", "fine full 1 1 2 x2"),
        Arguments.of("soft\u00adhyphen zero\u200bwidth", "softhyphen zero width"),
        Arguments.of("ΣΊΣΥΦΟΣ Ελλάδα", "σισυφοσ ελλαδα"),
        Arguments.of("Ёлка и йод", "елка и йод"),
        Arguments.of("茶道入门", "茶道 道入 入门 门"),
        Arguments.of("茶", "茶"),
        Arguments.of("学Java入门", "学 java 入门 门"),
        Arguments.of("𠮷野家", "𠮷野 野家 家"),
        Arguments.of("ｻｰﾊﾞｰを再起動", "サー ーバ バー ーを を再 再起 起動 動"),
        Arguments.of("がぎ か\u3099", "がぎ ぎ が"),
        Arguments.of("한국어 글", "한국 국어 어 글"),
        Arguments.of("ภาษาไทย", "ภา าษ ษา าไ ไท ทย ย"),
        Arguments.of("كِتَابٌ ي ى ك ة أإآ", "کتاب ی ی ک ه ااا"),
        Arguments.of("می\u200cخوانیم ۱۴۰۳ ٤٢ ۀ کـتـاب", "می خوانیم 1403 42 ه کتاب"),
        Arguments.of("שָׁלוֹם עולם", "שלום עולם"),
        Arguments.of("हिन्दी भाषा", "हिन्दी भाषा"),
        Arguments.of("a".repeat(60), "a".repeat(40)),
        Arguments.of("<script>alert(1)</script> __proto__", "script alert 1 script proto"));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void aTextIsCutIntoItsWords(String text, String words) {
    assertThat(String.join(" ", cut(text))).isEqualTo(words);
  }

  @ParameterizedTest
  @MethodSource("texts")
  void browsersCutAsTheServerDoes(String text, String words) throws IOException {
    assertThat(new BrowserWords().cut(text)).isEqualTo(words);
  }

  @Test
  void browsersCutWhateverIsTypedAsTheServerDoesAndLookAtTheSamePlaces() throws IOException {
    BrowserWords browser = new BrowserWords();
    Random chance = new Random(33);

    for (int i = 0; i < 3_000; i++) {
      String text = text(chance);
      List<String> words = cut(text);
      assertThat(browser.cut(text)).as(text).isEqualTo(String.join(" ", words));
      words.forEach(word -> assertThat(browser.place(word)).as(word).isEqualTo(WordPlace.of(word)));
    }
  }

  @Test
  void whatBeginsAWordIsInItsPlace() {
    assertThat(WordPlace.of("ka")).isEqualTo(WordPlace.of("kafka"));
    assertThat(WordPlace.of("茶")).isEqualTo(WordPlace.of("茶道"));
    assertThat(WordPlace.of("𠮷")).isEqualTo(WordPlace.of("𠮷野"));
  }

  private static List<String> cut(String text) {
    List<String> words = new ArrayList<>();
    WordCutter.cut(text, words::add);
    return words;
  }

  /** Characters of the scripts that the rules name, and whatever lies beside them. */
  private static String text(Random chance) {
    int[] blocks = {0x20, 0xa0, 0x100, 0x300, 0x370, 0x400, 0x590, 0x600, 0x680, 0x900, 0xe00};
    int[] more = {0x1e00, 0x1f00, 0x2000, 0x2460, 0x3000, 0x3080, 0x4e00, 0xac00, 0xfb00, 0xff00};
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      int block = chance.nextInt(blocks.length + more.length);
      int start = block < blocks.length ? blocks[block] : more[block - blocks.length];
      int c = start + chance.nextInt(0x80);
      if (Character.isDefined(c)) {
        text.appendCodePoint(c);
      }
    }
    return text.toString();
  }

  /** {@code words.js} in a script engine. */
  private static final class BrowserWords {
    private final ScriptableObject scope;
    private final Function cut;
    private final Function place;

    BrowserWords() throws IOException {
      try (InputStream script = WordCutter.class.getResourceAsStream(SCRIPT);
          Context context = Context.enter()) {
        context.setLanguageVersion(Context.VERSION_ECMASCRIPT);
        scope = context.initSafeStandardObjects();
        String source =
            new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        context.evaluateString(scope, source, "words.js", 1, null);
        cut = function(context, "text => presslineWords.cut(text).join(' ')");
        place = function(context, "word => presslineWords.place(word)");
      }
    }

    private Function function(Context context, String source) {
      return (Function) context.evaluateString(scope, "(" + source + ")", "test", 1, null);
    }

    String cut(String text) {
      return Context.toString(called(cut, text));
    }

    int place(String word) {
      return (int) Context.toNumber(called(place, word));
    }

    private Object called(Function function, String text) {
      try (Context context = Context.enter()) {
        context.setLanguageVersion(Context.VERSION_ECMASCRIPT);
        return function.call(context, scope, scope, new Object[] {text});
      }
    }
  }
}
