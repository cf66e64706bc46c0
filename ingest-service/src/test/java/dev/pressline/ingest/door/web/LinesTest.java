package dev.pressline.ingest.door.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.draft.SourceBytes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LinesTest {
  @Test
  void linesKeepTheirNumbersAndBlankOnesAreLeftOut() throws IOException {
    assertThat(read("a\n\n \t\r\nb\r\nc")).containsExactly("1:a", "4:b\r", "5:c");
  }

  @Test
  void aLineOverTheLimitHarmsNoOther() throws IOException {
    assertThat(read("1234567890\n12345678901\n" + "x".repeat(100_000) + "\nb\n"))
        .containsExactly("1:1234567890", "2 is too long", "3 is too long", "4:b");
  }

  @Test
  void anEmptyStreamHasNoLine() throws IOException {
    assertThat(read("")).isEmpty();
  }

  private static List<String> read(String text) throws IOException {
    Lines lines = new Lines(new ByteArrayInputStream(text.getBytes(UTF_8)), 10);
    List<String> read = new ArrayList<>();
    for (Optional<Lines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
      read.add(
          switch (line.get()) {
            case Lines.Line.Whole(long number, SourceBytes bytes) ->
                number + ":" + new String(bytes.toByteArray(), UTF_8);
            case Lines.Line.TooLong(long number) -> number + " is too long";
          });
    }
    return read;
  }
}
