package dev.pressline.core.admission.metadata;

import dev.pressline.core.admission.frontmatter.FrontMatter;
import dev.pressline.core.admission.frontmatter.YamlValue;
import dev.pressline.core.admission.source.DraftRefusedException;
import dev.pressline.core.admission.source.Notes;
import dev.pressline.core.draft.Submission;
import dev.pressline.core.post.PostDates;
import dev.pressline.core.verdict.Refusal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The dates of a post. A date that cannot be is refused; only where the file name gives the day as
 * well, that one counts, with a warning.
 */
final class DatesReader {
  private static final String[] PUBLISH_KEYS = {
    "publishat", "publish_at", "publishdate", "publish_date"
  };
  private static final String[] EXPIRY_KEYS = {
    "expiresat", "expires_at", "expirydate", "expiry_date", "expires", "unpublishdate"
  };
  private static final Pattern DATED_ADDRESS =
      Pattern.compile("(?:^|/)(\\d{4})/(\\d{1,2})/(\\d{1,2})/");
  private final FrontMatter fields;
  private final Submission submission;
  private final ZoneId zone;
  private final Notes notes;

  DatesReader(FrontMatter fields, Submission submission, ZoneId zone, Notes notes) {
    this.fields = fields;
    this.submission = submission;
    this.zone = zone;
    this.notes = notes;
  }

  PostDates dates() {
    Optional<Instant> ofFile =
        submission.sourcePath().flatMap(SourceName::date).flatMap(this::instant);
    return new PostDates(
        published(ofFile),
        date("updated", "lastmod", "modified", "last_modified_at", "last_modified"),
        submission.publishAt().or(() -> date(PUBLISH_KEYS)),
        submission.expiresAt().or(() -> date(EXPIRY_KEYS)));
  }

  private Optional<Instant> published(Optional<Instant> ofFile) {
    try {
      return date("date").or(() -> ofFile).or(this::otherwise);
    } catch (DraftRefusedException e) {
      if (ofFile.isEmpty()) {
        throw e;
      }
      Refusal fault = e.refusal();
      notes.warn(fault.place(), fault.code(), fault.message() + " The file name's date is taken.");
      return ofFile;
    }
  }

  /** Where {@code date} is missing, Hugo takes one of these; {@code published} may be a truth. */
  private Optional<Instant> otherwise() {
    return fields
        .find("published")
        .flatMap(
            field ->
                field.value() instanceof YamlValue.Scalar scalar
                    ? instant(scalar.text())
                    : Optional.empty())
        .or(() -> date("pubdate"))
        .or(() -> date(PUBLISH_KEYS))
        .or(this::ofAddress);
  }

  /** Blogs that have moved to Zola keep the day in the address alone. */
  private Optional<Instant> ofAddress() {
    return fields
        .find("permalink", "url")
        .map(field -> field.value() instanceof YamlValue.Scalar address ? address.text() : "")
        .map(DATED_ADDRESS::matcher)
        .filter(Matcher::find)
        .flatMap(day -> instant(day.group(1) + "-" + day.group(2) + "-" + day.group(3)));
  }

  private Optional<Instant> date(String... keys) {
    Optional<FrontMatter.Field> field = fields.find(keys);
    return field.map(
        found -> {
          String text =
              found.value() instanceof YamlValue.Scalar scalar
                  ? scalar.text()
                  : FlowStyle.of(found.value());
          return switch (DateReader.read(text, zone)) {
            case DateReader.Reading.Moment(Instant instant) -> instant;
            case DateReader.Reading.DoesNotExist _ ->
                throw refusal(
                    found,
                    "DATE_DOES_NOT_EXIST",
                    "The date " + shortened(text) + " does not exist.",
                    "Correct \"" + found.key() + "\" to a day and time of the calendar.");
            case DateReader.Reading.Ambiguous(var first, var second) ->
                throw refusal(
                    found,
                    "DATE_AMBIGUOUS",
                    "\"%s\" may be %s or %s.".formatted(shortened(text), first, second),
                    "Write \"" + found.key() + "\" with the year first, as one of the two.");
            case DateReader.Reading.Unreadable _ ->
                throw refusal(
                    found,
                    "DATE_UNREADABLE",
                    "\"" + shortened(text) + "\" is not a date.",
                    "Write \"" + found.key() + "\" like 2026-01-31 18:30:00.");
          };
        });
  }

  private static String shortened(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }

  private static DraftRefusedException refusal(
      FrontMatter.Field field, String code, String message, String hint) {
    return new DraftRefusedException(Refusal.at(field.value().place(), code, message, hint));
  }

  private Optional<Instant> instant(String date) {
    return DateReader.read(date, zone) instanceof DateReader.Reading.Moment(Instant instant)
        ? Optional.of(instant)
        : Optional.empty();
  }
}
