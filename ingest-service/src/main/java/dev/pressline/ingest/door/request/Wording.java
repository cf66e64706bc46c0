package dev.pressline.ingest.door.request;

import dev.pressline.core.draft.SourceFormat;
import dev.pressline.core.post.Withdrawal;
import dev.pressline.ingest.door.problem.Problem;
import dev.pressline.ingest.door.problem.ProblemException;
import dev.pressline.ingest.door.problem.ProblemKind;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads values that are words of ours, wherever in a request they stand.
 *
 * @param kind of the problem that an unreadable value is
 */
record Wording(ProblemKind kind) {
  static final Wording OF_PARAMETERS = new Wording(ProblemKind.PARAMETER_UNREADABLE);
  static final Wording OF_DRAFTS = new Wording(ProblemKind.DRAFT_UNREADABLE);

  /** A point in time with its offset from UTC. */
  Instant instant(String name, String value) {
    try {
      return OffsetDateTime.parse(value.strip()).toInstant();
    } catch (DateTimeException e) {
      throw unreadable(
          "%s is \"%s\", which is no point in time.".formatted(name, value),
          "Write it like 2026-05-31T08:00:00+02:00 or 2026-05-31T06:00:00Z.");
    }
  }

  SourceFormat format(String value) {
    return switch (value.strip().toLowerCase(Locale.ROOT)) {
      case "markdown" -> SourceFormat.MARKDOWN;
      case "html" -> SourceFormat.HTML;
      case "text" -> SourceFormat.TEXT;
      default ->
          throw unreadable(
              "format is \"%s\".".formatted(value),
              "Write markdown, html or text, or leave it out to have it detected.");
    };
  }

  /** A withdrawal; without further words the post is gone. */
  Withdrawal withdrawal(Optional<String> kind, Optional<String> target) {
    return switch (kind.map(word -> word.strip().toLowerCase(Locale.ROOT)).orElse("gone")) {
      case "gone" -> {
        if (target.isPresent()) {
          throw unreadable(
              "A post that is gone has no target.",
              "Leave target out, or say kind=redirect or kind=notice.");
        }
        yield new Withdrawal.Gone();
      }
      case "redirect" ->
          new Withdrawal.Redirect(
              target.orElseThrow(
                  () ->
                      unreadable(
                          "The redirect has no target.",
                          "Give target: an http(s) address, or a path that starts with a slash.")));
      case "notice" -> new Withdrawal.Notice(target);
      default ->
          throw unreadable(
              "kind is \"%s\".".formatted(kind.orElse("")), "Write gone, redirect or notice.");
    };
  }

  ProblemException unreadable(String detail, String remedy) {
    return new ProblemException(Problem.of(kind, detail).withRemedy(remedy));
  }
}
