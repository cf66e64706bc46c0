package dev.pressline.core.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DrawingSizeTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      textBlock =
          """
          width='300' height='200px'                       > 300x200
          width='300.4' height='199.6' viewBox='0 0 3 2'   > 300x200
          viewBox='0 0 24 12'                              > 24x12
          viewBox='-1,-1,24,12' width='100%'               > 24x12
          width='5cm' height='4cm' viewBox='0 0 50 40'     > 50x40
          width='300' viewBox='0 0 24 12'                  > 24x12
          width='5cm' height='4cm'                         > none
          width='0' height='4'                             > none
          viewBox='0 0 1e3 5'                              > none
          viewBox='0 0 5'                                  > none
          """)
  void aDrawingSaysHowLargeItIs(String attributes, String size) {
    String drawing = "<?xml version='1.0'?><!-- a --><svg " + attributes + "><path/></svg>";

    assertThat(
            DrawingSize.of(drawing.getBytes(StandardCharsets.UTF_8))
                .map(s -> s.width() + "x" + s.height())
                .orElse("none"))
        .isEqualTo(size);
  }
}
