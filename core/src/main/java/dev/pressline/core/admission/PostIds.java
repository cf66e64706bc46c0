package dev.pressline.core.admission;

import dev.pressline.core.post.PostId;
import dev.pressline.core.verdict.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Which ids of posts every output store can hold. */
final class PostIds {
  /** Less than the index of a database takes, more than the path of a file needs. */
  static final int MOST_BYTES = 2_000;

  private static final int SHOWN = 40;

  private PostIds() {}

  /** Why no post may have the id; empty when it may. */
  static Optional<Refusal> refusal(PostId id) {
    int bytes = id.value().getBytes(StandardCharsets.UTF_8).length;
    if (bytes > MOST_BYTES) {
      return Optional.of(
          Refusal.of(
              "POST_ID_TOO_LONG",
              "The id that begins with «%s» has %d bytes; %d is the most."
                  .formatted(start(id.value()), bytes, MOST_BYTES),
              "Submit the post under a shorter id."));
    }
    return id.value()
        .codePoints()
        .filter(Character::isISOControl)
        .boxed()
        .findFirst()
        .map(
            control ->
                Refusal.of(
                    "POST_ID_UNUSABLE",
                    "The id of the post has the control character U+%04X in it.".formatted(control),
                    "Submit the post under an id of printable characters."));
  }

  private static String start(String text) {
    return text.substring(0, text.offsetByCodePoints(0, SHOWN));
  }
}
