package dev.pressline.core.enrichment.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingLoadTest {
  @ParameterizedTest(name = "{0} has {1} words and {2} characters")
  @CsvSource({
    "'', 0, 0",
    "'One two  three', 3, 0",
    "'don’t stop well-known things', 4, 0",
    "'before—after - alone', 3, 0",
    "'1,000 dollars at 3.5 %', 4, 0",
    "'今天天气好', 0, 5",
    "'今天，OpenAI 发布', 1, 4",
    "'コーヒーを飲む', 0, 7",
    "'삼성 전자', 0, 4",
    "'این متن فارسی است', 4, 0",
  })
  void wordsAndCharactersAreCounted(String text, int words, int characters) {
    assertThat(ReadingLoad.of(text)).isEqualTo(new ReadingLoad(words, characters));
  }

  @Test
  void readingTimeAddsWordsAndCharacters() {
    assertThat(new ReadingLoad(238, 0).seconds()).isEqualTo(60);
    assertThat(new ReadingLoad(0, 500).seconds()).isEqualTo(60);
    assertThat(new ReadingLoad(119, 250).seconds()).isEqualTo(60);
    assertThat(new ReadingLoad(1, 0).seconds()).isEqualTo(1);
    assertThat(new ReadingLoad(0, 0).seconds()).isZero();
  }
}
