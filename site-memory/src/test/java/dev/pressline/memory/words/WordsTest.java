package dev.pressline.memory.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
  @ParameterizedTest
  @CsvSource({
    "en, The running mice, run mice",
    "ja, 東京タワーに行きました, 東京 タワー 行く",
    "ko, 학교에서 공부했다, 학교 공부",
    "zh, 人工智能改变新闻, 人工智能 改变 新闻",
    "zh-TW, 人工智慧, 人工 工智 智慧",
    "zh-Hant, 新聞, 新聞",
    "pl, samochodami, samochod",
    "nb, bilene, bil",
    "el, σκύλους, σκυλ",
    "th, ภาษาไทย, ภาษา ไทย",
    "tlh, nuqneH tlhIngan, nuqneh tlhingan"
  })
  void wordsOfALanguageAreCutAndStemmedByItsOwnRules(String language, String text, String words) {
    assertThat(Words.of(text, language)).containsExactly(words.split(" "));
  }
}
