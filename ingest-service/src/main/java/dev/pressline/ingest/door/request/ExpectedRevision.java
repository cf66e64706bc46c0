package dev.pressline.ingest.door.request;

import dev.pressline.core.post.PostId;
import dev.pressline.core.post.Revision;
import dev.pressline.ingest.door.problem.Problem;
import dev.pressline.ingest.door.problem.ProblemException;
import dev.pressline.ingest.door.problem.ProblemKind;
import java.util.Optional;

/** What {@code If-Match} says about the post as it is (RFC 9110, section 13.1.1). */
public sealed interface ExpectedRevision {
  /** That it is known at all. */
  record Any() implements ExpectedRevision {}

  /**
   * That nothing newer than this revision is known of it.
   *
   * <p>Not that this very revision is known: this instance may not have heard of it yet.
   */
  record NothingNewer(Revision revision) implements ExpectedRevision {}

  /**
   * What the header says; of several revisions the newest counts.
   *
   * @throws ProblemException when it names no revision
   */
  static ExpectedRevision of(String header) {
    if (header.strip().equals("*")) {
      return new Any();
    }
    Revision newest = new Revision(Long.MIN_VALUE);
    for (String tag : header.split(",", -1)) {
      Revision named = revision(tag.strip());
      newest = named.isNewerThan(newest) ? named : newest;
    }
    return new NothingNewer(newest);
  }

  /**
   * Checks the expectation.
   *
   * @param newest revision of the post that is known
   * @throws ProblemException when the post has moved on
   */
  default void check(PostId postId, Optional<Revision> newest) {
    switch (this) {
      case Any() -> {
        if (newest.isEmpty()) {
          throw ProblemException.of(
              ProblemKind.REVISION_UNKNOWN, "No revision of \"%s\" is known.".formatted(postId));
        }
      }
      case NothingNewer(Revision expected) -> {
        if (newest.isPresent() && newest.get().isNewerThan(expected)) {
          String current = String.valueOf(newest.get().value());
          throw new ProblemException(
              Problem.of(
                      ProblemKind.REVISION_MOVED_ON,
                      "\"%s\" has the revision %s, newer than %d."
                          .formatted(postId, current, expected.value()))
                  .with("revision", current));
        }
      }
    }
  }

  private static Revision revision(String tag) {
    boolean quoted = tag.length() > 2 && tag.startsWith("\"") && tag.endsWith("\"");
    try {
      return new Revision(Long.parseLong(quoted ? tag.substring(1, tag.length() - 1) : tag));
    } catch (NumberFormatException e) {
      throw Wording.OF_PARAMETERS.unreadable(
          "If-Match is %s, which is no revision.".formatted(tag),
          "Send the ETag of an earlier answer as it came, in quotes.");
    }
  }
}
