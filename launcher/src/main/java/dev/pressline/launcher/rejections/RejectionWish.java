package dev.pressline.launcher.rejections;

import dev.pressline.core.verdict.Rejection;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Which rejections somebody wants to see; what is empty does not matter.
 *
 * @param post id of the post
 * @param since those before are left out
 * @param stage {@code ingest}, {@code enrich}, {@code publish} or the name of a store
 * @param code in upper or lower case
 */
public record RejectionWish(
    Optional<String> post,
    Optional<String> site,
    Optional<Instant> since,
    Optional<String> stage,
    Optional<String> code) {
  /** Whether a rejection that was said then is meant. */
  public boolean includes(Rejection rejection, Instant at) {
    return isOrAny(post, rejection.postId().value())
        && isOrAny(site, rejection.site())
        && since.map(time -> !at.isBefore(time)).orElse(true)
        && isOrAny(stage, rejection.stage())
        && isOrAny(code.map(given -> given.toUpperCase(Locale.ROOT)), rejection.refusal().code());
  }

  private static boolean isOrAny(Optional<String> wanted, String value) {
    return wanted.map(value::equals).orElse(true);
  }
}
