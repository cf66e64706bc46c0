package dev.pressline.core.post;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

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

  /** The post's name outside of Pressline, as feeds have it; it stays when its address changes. */
  public String urn() {
    return "urn:uuid:" + UUID.nameUUIDFromBytes(("post " + value).getBytes(StandardCharsets.UTF_8));
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
