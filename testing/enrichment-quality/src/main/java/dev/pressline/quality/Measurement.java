package dev.pressline.quality;

import java.io.IOException;
import java.nio.file.Path;

/** One part of enrichment, judged on gold data. */
public interface Measurement {
  /** Name in the report and on the command line, such as {@code entity-links}. */
  String name();

  /** Its title in the report. */
  String title();

  /**
   * Measures.
   *
   * @param corpus folder of the gold data
   * @return what the report says below the title, in Markdown
   */
  String measure(Path corpus) throws IOException;
}
