package dev.pressline.launcher.preview;

import dev.pressline.launcher.pipeline.TokenFile;
import java.nio.file.Path;

/** What makes the address of a preview one that nobody can guess; it stays from start to start. */
public final class PreviewToken {
  private static final String FILE = "preview-token";

  private PreviewToken() {}

  /** The token of the pipeline on the data folder; made when there is none. */
  public static String of(Path data) {
    return TokenFile.read(data.resolve(FILE), "the preview");
  }
}
