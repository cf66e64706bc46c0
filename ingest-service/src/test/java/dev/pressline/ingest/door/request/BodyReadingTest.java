package dev.pressline.ingest.door.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.pressline.ingest.door.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class BodyReadingTest {
  @Test
  void aBodyOfExactlyTheLimitIsTaken() throws IOException {
    assertThat(BodyReading.all(new ByteArrayInputStream(new byte[10]), -1, 10)).hasSize(10);
  }

  @Test
  void readingEndsWithTheFirstByteThatIsTooMuch() {
    CountedZeros endless = new CountedZeros();

    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> BodyReading.all(endless, -1, 10));
    assertThat(endless.read).isEqualTo(11);
  }

  @Test
  void nothingIsReadOfABodyThatAnnouncesTooMuch() {
    CountedZeros endless = new CountedZeros();

    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> BodyReading.all(endless, 11, 10));
    assertThat(endless.read).isZero();
  }

  private static final class CountedZeros extends InputStream {
    private int read;

    @Override
    public int read() {
      read++;
      return 0;
    }
  }
}
