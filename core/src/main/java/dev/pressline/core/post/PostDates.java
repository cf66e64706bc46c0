package dev.pressline.core.post;

import java.time.Instant;
import java.util.Optional;

/**
 * The dates an author gives.
 *
 * @param published the date on the page; when absent, the time of the first accepted draft counts
 * @param updated last change
 * @param publishAt not shown before
 * @param expiresAt withdrawn then
 */
public record PostDates(
    Optional<Instant> published,
    Optional<Instant> updated,
    Optional<Instant> publishAt,
    Optional<Instant> expiresAt) {
  /** No date at all. */
  public static final PostDates NONE =
      new PostDates(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** Before that time readers do not see the post. */
  public Optional<Instant> due() {
    return publishAt.or(() -> published);
  }
}
