package dev.pressline.launcher.pipeline;

import dev.pressline.core.digest.Digest;
import java.nio.file.Path;

/** The bearer token of an embedded pipeline's HTTP API: a file that its owner alone may read. */
public final class ApiToken {
  private static final String FILE = "api-token";

  private ApiToken() {}

  /** Where the token of the pipeline on the data folder lies. */
  public static Path fileIn(Path data) {
    return data.resolve(FILE);
  }

  /** SHA-256 of the token in hexadecimal; makes the token when there is none. */
  static String hash(Path data) {
    return Digest.SHA_256.hexOf(TokenFile.read(fileIn(data), "the HTTP API"));
  }
}
