package dev.pressline.core.post;

/**
 * Identity of a post, chosen by the submitter and stable across edits; the record key everywhere.
 *
 * @param value not empty; {@code <site>/<source path without extension>} for folders
 */
public record PostId(String value) implements Comparable<PostId> {
  public PostId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("a post id is not blank");
    }
  }

  @Override
  public int compareTo(PostId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
