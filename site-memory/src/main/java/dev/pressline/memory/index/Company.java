package dev.pressline.memory.index;

import java.util.Map;

/**
 * In which company a word is met.
 *
 * @param posts posts with the word that were looked at
 * @param tags how many of them have which tag
 */
public record Company(int posts, Map<String, Integer> tags) {
  /** The word was not met. */
  public static final Company NONE = new Company(0, Map.of());
}
