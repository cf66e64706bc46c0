package dev.pressline.semantic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordPiecesTest {
  private static final List<String> VOCABULARY =
      List.of("[UNK]", "[CLS]", "[SEP]", "cafe", "play", "##ing", "##s", "!", "漢", "字", "c", "+");

  @Test
  void aWordIsItsLongestBeginningAndWhatContinuesIt() throws IOException {
    assertThat(of("playing plays"))
        .containsExactly("[CLS]", "play", "##ing", "play", "##s", "[SEP]");
  }

  @Test
  void caseAndAccentsDoNotCount() throws IOException {
    assertThat(of("CAFÉ Cafe\u0301")).containsExactly("[CLS]", "cafe", "cafe", "[SEP]");
  }

  @Test
  void signsAndIdeographsAreWordsOfTheirOwn() throws IOException {
    assertThat(of("play!漢字 c++"))
        .containsExactly("[CLS]", "play", "!", "漢", "字", "c", "+", "+", "[SEP]");
  }

  @Test
  void aWordThatCannotBePutTogetherIsUnknownAsAWhole() throws IOException {
    assertThat(of("playx plays")).containsExactly("[CLS]", "[UNK]", "play", "##s", "[SEP]");
  }

  @Test
  void aLongTextIsCutWithItsEndMarkInPlace() throws IOException {
    long[] pieces = pieces().of("play ".repeat(50), 8);

    assertThat(pieces).hasSize(8).startsWith(1).endsWith(2);
  }

  @Test
  void aFileWithoutAVocabularyIsRefused() {
    assertThatThrownBy(
            () -> WordPieces.read(new ByteArrayInputStream("{}".getBytes(StandardCharsets.UTF_8))))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("vocabulary");
  }

  private static List<String> of(String text) throws IOException {
    return Arrays.stream(pieces().of(text, 32))
        .mapToObj(number -> VOCABULARY.get((int) number))
        .toList();
  }

  private static WordPieces pieces() throws IOException {
    StringBuilder json = new StringBuilder("{\"model\": {\"type\": \"WordPiece\", \"vocab\": {");
    for (int i = 0; i < VOCABULARY.size(); i++) {
      json.append(i == 0 ? "" : ",").append('"').append(VOCABULARY.get(i)).append("\":").append(i);
    }
    json.append("}}}");
    return WordPieces.read(
        new ByteArrayInputStream(json.toString().getBytes(StandardCharsets.UTF_8)));
  }
}
