package dev.pressline.store.postgres.rows;

import dev.pressline.core.enrichment.EnrichedTag;
import dev.pressline.core.enrichment.Enrichment;
import dev.pressline.core.enrichment.Origin;
import dev.pressline.core.post.CategoryPath;
import dev.pressline.core.post.PostContent;
import dev.pressline.core.post.Withdrawal;
import dev.pressline.core.publication.PostVersion;
import dev.pressline.core.publication.Publication;
import dev.pressline.core.site.TermSlug;
import dev.pressline.core.verdict.Refusal;
import dev.pressline.store.postgres.rows.PostRows.State;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** From a publication to its rows. Of a text that was withdrawn there are none. */
public final class Projection {
  private final Publication publication;
  private final Map<String, Object> post = new HashMap<>();
  private final Map<RowTable, List<List<@Nullable Object>>> parts = new EnumMap<>(RowTable.class);

  private Projection(Publication publication) {
    this.publication = publication;
  }

  /** The rows of the publication, or of its refusal. */
  public static PostRows of(Publication publication) {
    PostRows rows = new Projection(publication).rows();
    Optional<Refusal> refusal = Unstorable.in(rows);
    return refusal.map(rows::refused).orElse(rows);
  }

  private PostRows rows() {
    State state = putState();
    PostVersion version = PostVersion.of(publication);
    post.put("post_id", publication.postId().value());
    post.put("site", publication.site());
    post.put("revision", version.revision().value());
    post.put("enrichment_level", version.level());
    post.put("state", state.column());
    post.put("permalink", publication.permalink());
    post.put("url", publication.url());
    post.put("published_at", time(publication.publishedAt()));
    publication.formerPermalinks().stream()
        .filter(path -> !path.equals(publication.permalink()))
        .distinct()
        .sorted()
        .forEach(path -> add(RowTable.REDIRECTS, path));
    if (state.hasText()) {
      putText(publication.content(), publication.enrichment());
      addWhatIsInIt(publication.content(), publication.enrichment());
    }
    parts.put(RowTable.POSTS, List.of(RowTable.POSTS.row(post)));
    return new PostRows(publication.postId(), version, state, parts, Optional.empty());
  }

  private State putState() {
    return switch (publication.state()) {
      case Publication.State.Live(Optional<Instant> expiry) -> {
        put("expires_at", expiry.map(Projection::time));
        yield State.LIVE;
      }
      case Publication.State.Withdrawn(Withdrawal withdrawal) ->
          switch (withdrawal) {
            case Withdrawal.Gone() -> State.GONE;
            case Withdrawal.Redirect(String target) -> {
              post.put("redirect_target", target);
              yield State.REDIRECTED;
            }
            case Withdrawal.Notice(Optional<String> sentence) -> {
              put("notice", sentence);
              yield State.NOTICE;
            }
          };
    };
  }

  private void putText(PostContent content, Enrichment enrichment) {
    post.put("title", content.title());
    post.put(
        "language", LanguageTag.of(content.language()).or(enrichment.language()).orUndetermined());
    post.put("authors", content.authors());
    put("cover", content.cover());
    post.put("excerpt", content.excerpt().orElse(enrichment.excerpt()));
    put("description", content.description());
    post.put("html", publication.html());
    post.put("plain_text", content.body().text());
    post.put("word_count", enrichment.wordCount());
    post.put("reading_seconds", enrichment.readingTimeSeconds());
    put("updated_at", content.dates().updated().map(Projection::time));
    put("source_path", content.sourcePath());
    post.put("content_hash", content.contentHash());
  }

  private void addWhatIsInIt(PostContent content, Enrichment enrichment) {
    Set<String> terms = new LinkedHashSet<>();
    addTags(content.tags(), enrichment.tags(), terms);
    for (CategoryPath path : content.categories()) {
      add(RowTable.CATEGORIES, TermSlug.ofPath(path), path.names());
      terms.addAll(path.names());
    }
    post.put("search_terms", String.join("\n", terms));
    enrichment
        .links()
        .forEach(
            link ->
                add(
                    RowTable.LINKS,
                    link.range().start(),
                    link.range().end(),
                    link.range().exact(),
                    link.url(),
                    link.entityId().orElse(null),
                    origin(link.origin()),
                    link.score()));
    enrichment
        .entities()
        .forEach(
            entity ->
                add(
                    RowTable.ENTITIES,
                    entity.entityId(),
                    entity.name(),
                    entity.type().name().toLowerCase(Locale.ROOT),
                    entity.url().orElse(null),
                    entity.mentions().size()));
    enrichment
        .related()
        .forEach(other -> add(RowTable.RELATIONS, other.postId().value(), other.score()));
    addWhatTheAuthorAdded(content);
  }

  private void addWhatTheAuthorAdded(PostContent content) {
    content
        .citations()
        .forEach(
            citation ->
                add(
                    RowTable.CITATIONS,
                    citation.source().orElse(null),
                    citation.title(),
                    citation.url().orElse(null)));
    content
        .assets()
        .forEach(
            asset ->
                add(
                    RowTable.ASSETS,
                    asset.path(),
                    asset.sha256().hex(),
                    asset.size(),
                    asset.mediaType()));
    content.extra().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(entry -> add(RowTable.FRONT_MATTER, entry.getKey(), entry.getValue()));
  }

  /** Of tags with equal slugs the author's own spelling stays. */
  private void addTags(List<String> byAuthor, List<EnrichedTag> added, Set<String> terms) {
    Set<String> slugs = new LinkedHashSet<>();
    for (String label : byAuthor) {
      if (slugs.add(TermSlug.ofTag(label))) {
        add(RowTable.TAGS, TermSlug.ofTag(label), label, origin(Origin.AUTHOR), 1.0);
        terms.add(label);
      }
    }
    for (EnrichedTag tag : added) {
      if (slugs.add(TermSlug.ofTag(tag.label()))) {
        Origin origin = tag.origin() == Origin.AUTHOR ? Origin.UNKNOWN : tag.origin();
        add(RowTable.TAGS, TermSlug.ofTag(tag.label()), tag.label(), origin(origin), tag.score());
        terms.add(tag.label());
      }
    }
  }

  private void put(String column, Optional<?> value) {
    value.ifPresent(given -> post.put(column, given));
  }

  /** A row behind those that the post has in the table already. */
  private void add(RowTable table, @Nullable Object... values) {
    List<List<@Nullable Object>> rows = parts.computeIfAbsent(table, _ -> new ArrayList<>());
    List<@Nullable Object> row = new ArrayList<>();
    row.add(publication.postId().value());
    row.add(rows.size());
    for (@Nullable Object value : values) {
      row.add(value);
    }
    rows.add(row);
  }

  private static String origin(Origin origin) {
    return origin.name().toLowerCase(Locale.ROOT);
  }

  /** The database knows microseconds. */
  private static Instant time(Instant time) {
    return time.isAfter(Unstorable.FIRST_TIME) && time.isBefore(Unstorable.LAST_TIME)
        ? time.truncatedTo(ChronoUnit.MICROS)
        : time;
  }
}
