package dev.pressline.core.post;

import java.util.List;

/**
 * An admitted draft with identity.
 *
 * @param warnings what was noticed or mended while reading it
 */
public record Post(
    PostId postId, String site, Revision revision, PostContent content, List<Warning> warnings)
    implements PostEvent {
  public Post {
    warnings = List.copyOf(warnings);
  }
}
