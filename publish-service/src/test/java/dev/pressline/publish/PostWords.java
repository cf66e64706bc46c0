package dev.pressline.publish;

import dev.pressline.core.draft.SourceFormat;
import dev.pressline.core.enrichment.EnrichedEvent;
import dev.pressline.core.enrichment.Enrichment;
import dev.pressline.core.post.Body;
import dev.pressline.core.post.Post;
import dev.pressline.core.post.PostContent;
import dev.pressline.core.post.PostDates;
import dev.pressline.core.post.PostId;
import dev.pressline.core.post.PostWithdrawal;
import dev.pressline.core.post.Revision;
import dev.pressline.core.post.Visibility;
import dev.pressline.core.post.Withdrawal;
import dev.pressline.core.publication.Publication;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Words for posts as they come from enrichment. */
public record PostWords(
    PostId id, int number, String text, String path, PostDates dates, int level) {
  private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

  /** The first version of a post of the site {@code blog}. */
  public static PostWords post(String name) {
    return new PostWords(
        new PostId("blog/" + name), 1, "text", "/" + name + "/", PostDates.NONE, 1);
  }

  public PostWords version(int newNumber) {
    return new PostWords(id, newNumber, "text " + newNumber, path, dates, level);
  }

  public PostWords resubmittedAs(int newNumber) {
    return new PostWords(id, newNumber, text, path, dates, level);
  }

  public PostWords at(String newPath) {
    return new PostWords(id, number, text, newPath, dates, level);
  }

  public PostWords enrichedTo(int newLevel) {
    return new PostWords(id, number, text, path, dates, newLevel);
  }

  public PostWords shownAt(Instant time) {
    return dated(
        new PostDates(Optional.empty(), Optional.empty(), Optional.of(time), Optional.empty()));
  }

  public PostWords until(Instant time) {
    return dated(
        new PostDates(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(time)));
  }

  /** It as the gate would publish it. */
  public Publication published() {
    return new Publication(
        id,
        "blog",
        revision(),
        new Publication.State.Live(Optional.empty()),
        path,
        "https://example.org" + path,
        List.of(),
        LONG_AGO,
        content(),
        content().body().html(),
        enrichment());
  }

  private PostWords dated(PostDates newDates) {
    return new PostWords(id, number, text, path, newDates, level);
  }

  public EnrichedEvent withdrawn(Withdrawal withdrawal) {
    return new EnrichedEvent.PassedWithdrawal(
        new PostWithdrawal(id, "blog", revision(), withdrawal));
  }

  public EnrichedEvent enriched() {
    return new EnrichedEvent.EnrichedPost(
        new Post(id, "blog", revision(), content(), List.of()), enrichment());
  }

  public Revision revision() {
    return Revision.of(LONG_AGO.toEpochMilli() + number * 1_000L, number);
  }

  public PostContent content() {
    return new PostContent(
        "Title of " + id,
        "slug",
        Optional.of(path),
        List.of(),
        Optional.of("en"),
        List.of(),
        dates,
        List.of(),
        List.of(),
        new Body("<p>" + text + "</p>", text, text, SourceFormat.MARKDOWN),
        Optional.of(id + ".md"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        Map.of(),
        Visibility.PUBLIC,
        List.of(),
        "hash of " + text + path + dates);
  }

  public Enrichment enrichment() {
    return new Enrichment(
        "e1",
        level,
        "en",
        2,
        1,
        "excerpt at level " + level,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
