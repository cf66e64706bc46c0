package dev.pressline.fuzzing;

import java.io.IOException;
import javax.xml.parsers.ParserConfigurationException;

/**
 * The short search of every build: each input goes to every reader, in one JVM. To start one with
 * its classes instrumented takes as long as several thousand inputs.
 */
public final class EveryReader {
  private static final AdmissionFuzzTest ADMISSION = new AdmissionFuzzTest();
  private static final DrawingFuzzTest DRAWINGS = new DrawingFuzzTest();
  private static final ExportFuzzTest EXPORTS = new ExportFuzzTest();

  private EveryReader() {}

  /** What Jazzer calls. */
  public static void fuzzerTestOneInput(byte[] input)
      throws IOException, ParserConfigurationException {
    ADMISSION.frontMatter(input);
    ADMISSION.markdown(input);
    ADMISSION.html(input);
    ADMISSION.text(input);
    ADMISSION.wordPress(input);
    DRAWINGS.drawing(input);
    EXPORTS.export(input);
  }
}
