package dev.pressline.material;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Recorded JSON beside the project. */
public final class SharedJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private SharedJson() {}

  /** The tree of the file below {@code ../shared}; skips the test where it is not there. */
  public static JsonNode require(String below) {
    return read(SharedFolder.require(below));
  }

  static JsonNode read(Path file) {
    try {
      return JSON.readTree(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
