package dev.pressline.core.gate;

import dev.pressline.core.draft.SourceFormat;
import dev.pressline.core.enrichment.EnrichedEvent;
import dev.pressline.core.enrichment.EnrichedTag;
import dev.pressline.core.enrichment.Enrichment;
import dev.pressline.core.enrichment.Origin;
import dev.pressline.core.post.Body;
import dev.pressline.core.post.CategoryPath;
import dev.pressline.core.post.Post;
import dev.pressline.core.post.PostContent;
import dev.pressline.core.post.PostDates;
import dev.pressline.core.post.PostId;
import dev.pressline.core.post.PostWithdrawal;
import dev.pressline.core.post.Revision;
import dev.pressline.core.post.Visibility;
import dev.pressline.core.post.Withdrawal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Words for posts as they reach the gate. */
record PostFixture(
    String id,
    int revision,
    int level,
    String slug,
    String text,
    Optional<String> permalink,
    PostDates dates,
    Visibility visibility,
    String enricher,
    List<String> aliases) {
  static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");

  /** What the second pass adds. */
  private static final EnrichedTag BETTER =
      new EnrichedTag("Streams", "streams", Origin.SEMANTIC, 0.9, List.of());

  static PostFixture post(String id) {
    return new PostFixture(
        "blog/" + id,
        1,
        1,
        id,
        "text",
        Optional.of("/" + id + "/"),
        PostDates.NONE,
        Visibility.PUBLIC,
        "e1",
        List.of());
  }

  /** The same post with text of its own for each revision. */
  PostFixture edit(int number) {
    return new PostFixture(
        id, number, level, slug, "text " + number, permalink, dates, visibility, enricher, aliases);
  }

  PostFixture resubmittedAs(int number) {
    return new PostFixture(
        id, number, level, slug, text, permalink, dates, visibility, enricher, aliases);
  }

  PostFixture enrichedTo(int newLevel) {
    return new PostFixture(
        id, revision, newLevel, slug, text, permalink, dates, visibility, enricher, aliases);
  }

  PostFixture enrichedBy(String newEnricher) {
    return new PostFixture(
        id, revision, level, slug, text, permalink, dates, visibility, newEnricher, aliases);
  }

  PostFixture at(String path) {
    return new PostFixture(
        id, revision, level, slug, text, Optional.of(path), dates, visibility, enricher, aliases);
  }

  PostFixture withAliases(String... paths) {
    return new PostFixture(
        id, revision, level, slug, text, permalink, dates, visibility, enricher, List.of(paths));
  }

  PostFixture withoutPermalink() {
    return new PostFixture(
        id, revision, level, slug, text, Optional.empty(), dates, visibility, enricher, aliases);
  }

  PostFixture dated(PostDates newDates) {
    return new PostFixture(
        id, revision, level, slug, text, permalink, newDates, visibility, enricher, aliases);
  }

  PostFixture publishAt(Instant time) {
    return dated(
        new PostDates(dates.published(), Optional.empty(), Optional.of(time), dates.expiresAt()));
  }

  PostFixture expiresAt(Instant time) {
    return dated(
        new PostDates(dates.published(), Optional.empty(), dates.publishAt(), Optional.of(time)));
  }

  PostFixture held() {
    return new PostFixture(
        id, revision, level, slug, text, permalink, dates, Visibility.HELD, enricher, aliases);
  }

  EnrichedEvent withdrawn(Withdrawal withdrawal) {
    return new EnrichedEvent.PassedWithdrawal(
        new PostWithdrawal(new PostId(id), "blog", revisionOf(revision), withdrawal));
  }

  static Revision revisionOf(int number) {
    return Revision.of(MONDAY.toEpochMilli() + number * 60_000L, number);
  }

  EnrichedEvent enriched() {
    return new EnrichedEvent.EnrichedPost(
        new Post(new PostId(id), "blog", revisionOf(revision), content(), List.of()), enrichment());
  }

  PostContent content() {
    return new PostContent(
        "Title of " + id,
        slug,
        permalink,
        aliases,
        Optional.of("en"),
        List.of("Ada"),
        dates,
        List.of(CategoryPath.of("News")),
        List.of("kafka"),
        new Body("<p>" + text + "</p>", text, text, SourceFormat.MARKDOWN),
        Optional.of("posts/" + slug + ".md"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        Map.of(),
        visibility,
        List.of(),
        "hash of " + text + permalink + aliases + dates + visibility);
  }

  private Enrichment enrichment() {
    return new Enrichment(
        enricher,
        level,
        "en",
        2,
        1,
        "excerpt by " + enricher,
        level == 1 ? List.of() : List.of(BETTER),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
