package dev.pressline.store.contract;

import dev.pressline.core.draft.SourceFormat;
import dev.pressline.core.enrichment.EnrichedTag;
import dev.pressline.core.enrichment.Enrichment;
import dev.pressline.core.enrichment.Origin;
import dev.pressline.core.post.Body;
import dev.pressline.core.post.CategoryPath;
import dev.pressline.core.post.LinkHint;
import dev.pressline.core.post.PostContent;
import dev.pressline.core.post.PostDates;
import dev.pressline.core.post.PostId;
import dev.pressline.core.post.Revision;
import dev.pressline.core.post.Visibility;
import dev.pressline.core.post.Withdrawal;
import dev.pressline.core.publication.Publication;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A publication of which a test says only what matters.
 *
 * @param dates a copy of the author's
 */
public record PublicationBuilder(
    String id,
    String site,
    long revision,
    int level,
    Publication.State state,
    String permalink,
    List<String> formerPermalinks,
    String title,
    String language,
    List<String> authors,
    Instant publishedAt,
    PostDates dates,
    List<CategoryPath> categories,
    List<String> tags,
    List<EnrichedTag> addedTags,
    String html,
    Optional<String> cover,
    List<LinkHint> hints) {
  /** Site of every post that says nothing else. */
  public static final String SITE = "blog";

  private static final Instant FIRST_DAY = Instant.parse("2024-01-01T10:00:00Z");

  /** A live post of that id at {@code /<id>/}, revision 1. */
  public static PublicationBuilder post(String id) {
    return new PublicationBuilder(
        id,
        SITE,
        1,
        1,
        new Publication.State.Live(Optional.empty()),
        "/" + id + "/",
        List.of(),
        "Title of " + id,
        "en",
        List.of("Ada"),
        FIRST_DAY,
        PostDates.NONE,
        List.of(),
        List.of(),
        List.of(),
        "<p>Text of " + id + ".</p>",
        Optional.empty(),
        List.of());
  }

  /** With another revision. */
  public PublicationBuilder revision(long number) {
    return new PublicationBuilder(
        id,
        site,
        number,
        level,
        state,
        permalink,
        formerPermalinks,
        title,
        language,
        authors,
        publishedAt,
        dates,
        categories,
        tags,
        addedTags,
        html,
        cover,
        hints);
  }

  /** With another level of enrichment. */
  public PublicationBuilder level(int number) {
    return new PublicationBuilder(
        id,
        site,
        revision,
        number,
        state,
        permalink,
        formerPermalinks,
        title,
        language,
        authors,
        publishedAt,
        dates,
        categories,
        tags,
        addedTags,
        html,
        cover,
        hints);
  }

  /** Of another site. */
  public PublicationBuilder site(String name) {
    return new PublicationBuilder(
        id,
        name,
        revision,
        level,
        state,
        permalink,
        formerPermalinks,
        title,
        language,
        authors,
        publishedAt,
        dates,
        categories,
        tags,
        addedTags,
        html,
        cover,
        hints);
  }

  /** Withdrawn. */
  public PublicationBuilder withdrawn(Withdrawal how) {
    return new PublicationBuilder(
        id,
        site,
        revision,
        level,
        new Publication.State.Withdrawn(how),
        permalink,
        formerPermalinks,
        title,
        language,
        authors,
        publishedAt,
        dates,
        categories,
        tags,
        addedTags,
        html,
        cover,
        hints);
  }

  /** At another address. */
  public PublicationBuilder at(String path, String... former) {
    return new PublicationBuilder(
        id,
        site,
        revision,
        level,
        state,
        path,
        List.of(former),
        title,
        language,
        authors,
        publishedAt,
        dates,
        categories,
        tags,
        addedTags,
        html,
        cover,
        hints);
  }

  /** With another title. */
  public PublicationBuilder title(String text) {
    return new PublicationBuilder(
        id,
        site,
        revision,
        level,
        state,
        permalink,
        formerPermalinks,
        text,
        language,
        authors,
        publishedAt,
        dates,
        categories,
        tags,
        addedTags,
        html,
        cover,
        hints);
  }

  /** In another language. */
  public PublicationBuilder language(String tag) {
    return new PublicationBuilder(
        id,
        site,
        revision,
        level,
        state,
        permalink,
        formerPermalinks,
        title,
        tag,
        authors,
        publishedAt,
        dates,
        categories,
        tags,
        addedTags,
        html,
        cover,
        hints);
  }

  /** Of another date. */
  public PublicationBuilder date(Instant published) {
    return new PublicationBuilder(
        id,
        site,
        revision,
        level,
        state,
        permalink,
        formerPermalinks,
        title,
        language,
        authors,
        published,
        dates,
        categories,
        tags,
        addedTags,
        html,
        cover,
        hints);
  }

  /** Changed by the author at a time. */
  public PublicationBuilder updated(Instant time) {
    PostDates changed =
        new PostDates(dates.published(), Optional.of(time), dates.publishAt(), dates.expiresAt());
    return new PublicationBuilder(
        id,
        site,
        revision,
        level,
        state,
        permalink,
        formerPermalinks,
        title,
        language,
        authors,
        publishedAt,
        changed,
        categories,
        tags,
        addedTags,
        html,
        cover,
        hints);
  }

  /** With the author's tags. */
  public PublicationBuilder tags(String... labels) {
    return new PublicationBuilder(
        id,
        site,
        revision,
        level,
        state,
        permalink,
        formerPermalinks,
        title,
        language,
        authors,
        publishedAt,
        dates,
        categories,
        List.of(labels),
        addedTags,
        html,
        cover,
        hints);
  }

  /** With tags added by enrichment. */
  public PublicationBuilder addedTags(EnrichedTag... added) {
    return new PublicationBuilder(
        id,
        site,
        revision,
        level,
        state,
        permalink,
        formerPermalinks,
        title,
        language,
        authors,
        publishedAt,
        dates,
        categories,
        tags,
        List.of(added),
        html,
        cover,
        hints);
  }

  /** In categories. */
  public PublicationBuilder categories(CategoryPath... paths) {
    return new PublicationBuilder(
        id,
        site,
        revision,
        level,
        state,
        permalink,
        formerPermalinks,
        title,
        language,
        authors,
        publishedAt,
        dates,
        List.of(paths),
        tags,
        addedTags,
        html,
        cover,
        hints);
  }

  /** With another body. */
  public PublicationBuilder html(String markup) {
    return new PublicationBuilder(
        id,
        site,
        revision,
        level,
        state,
        permalink,
        formerPermalinks,
        title,
        language,
        authors,
        publishedAt,
        dates,
        categories,
        tags,
        addedTags,
        markup,
        cover,
        hints);
  }

  /** With a cover. */
  public PublicationBuilder cover(String address) {
    return new PublicationBuilder(
        id,
        site,
        revision,
        level,
        state,
        permalink,
        formerPermalinks,
        title,
        language,
        authors,
        publishedAt,
        dates,
        categories,
        tags,
        addedTags,
        html,
        Optional.of(address),
        hints);
  }

  /** With the wish to link a post of that headline. */
  public PublicationBuilder alsoRead(String headline) {
    return new PublicationBuilder(
        id,
        site,
        revision,
        level,
        state,
        permalink,
        formerPermalinks,
        title,
        language,
        authors,
        publishedAt,
        dates,
        categories,
        tags,
        addedTags,
        html,
        cover,
        List.of(new LinkHint("also read", headline, Optional.empty(), 0)));
  }

  /** A tag that enrichment adds. */
  public static EnrichedTag addedTag(String label, Origin origin) {
    return new EnrichedTag(label, label, origin, 0.5, List.of());
  }

  /** The publication. */
  public Publication build() {
    return new Publication(
        new PostId(id),
        site,
        new Revision(revision),
        state,
        permalink,
        "https://blog.example" + permalink,
        formerPermalinks,
        publishedAt,
        content(),
        html,
        new Enrichment(
            "test",
            level,
            language,
            100,
            90,
            "Excerpt of " + id + ".",
            addedTags,
            List.of(),
            List.of(),
            List.of(),
            List.of()));
  }

  private PostContent content() {
    return new PostContent(
        title,
        id,
        Optional.empty(),
        Optional.of(language),
        authors,
        dates,
        categories,
        tags,
        new Body(html, html, html, SourceFormat.HTML),
        Optional.of(id + ".md"),
        cover,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        hints,
        Map.of(),
        Visibility.PUBLIC,
        "0");
  }
}
