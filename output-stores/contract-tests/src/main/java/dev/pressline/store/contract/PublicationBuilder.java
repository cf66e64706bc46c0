package dev.pressline.store.contract;

import dev.pressline.core.asset.PostAsset;
import dev.pressline.core.draft.SourceFormat;
import dev.pressline.core.enrichment.EnrichedLink;
import dev.pressline.core.enrichment.EnrichedTag;
import dev.pressline.core.enrichment.Enrichment;
import dev.pressline.core.enrichment.EntityMention;
import dev.pressline.core.enrichment.Origin;
import dev.pressline.core.enrichment.RelatedPost;
import dev.pressline.core.post.Body;
import dev.pressline.core.post.CategoryPath;
import dev.pressline.core.post.Citation;
import dev.pressline.core.post.LinkHint;
import dev.pressline.core.post.PostContent;
import dev.pressline.core.post.PostDates;
import dev.pressline.core.post.PostId;
import dev.pressline.core.post.Revision;
import dev.pressline.core.post.Visibility;
import dev.pressline.core.post.Withdrawal;
import dev.pressline.core.publication.Publication;
import dev.pressline.core.text.TextStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A publication of which a test says only what matters. Every method leaves this one as it is. */
public final class PublicationBuilder implements Cloneable {
  /** Site of every post that says nothing else. */
  public static final String SITE = "blog";

  private final String id;
  private String site = SITE;
  private long revision = 1;
  private int level = 1;
  private Publication.State state = new Publication.State.Live(Optional.empty());
  private String permalink;
  private List<String> formerPermalinks = List.of();
  private String title;
  private String language = "en";
  private int words = 100;
  private Instant publishedAt = Instant.parse("2024-01-01T10:00:00Z");
  private Optional<Instant> dated = Optional.empty();
  private Optional<Instant> updatedAt = Optional.empty();
  private List<CategoryPath> categories = List.of();
  private List<String> tags = List.of();
  private List<EnrichedTag> addedTags = List.of();
  private String html;
  private String excerpt;
  private Optional<String> cover = Optional.empty();
  private List<LinkHint> hints = List.of();
  private List<Citation> citations = List.of();
  private List<EntityMention> entities = List.of();
  private List<EnrichedLink> links = List.of();
  private List<RelatedPost> related = List.of();
  private Map<String, String> extra = Map.of();
  private List<PostAsset> assets = List.of();

  private PublicationBuilder(String id) {
    this.id = id;
    this.permalink = "/" + id + "/";
    this.title = "Title of " + id;
    this.html = "<p>Text of " + id + ".</p>";
    this.excerpt = "Excerpt of " + id + ".";
  }

  /** A live post of that id at {@code /<id>/}, revision 1. */
  public static PublicationBuilder post(String id) {
    return new PublicationBuilder(id);
  }

  /** A tag that enrichment adds. */
  public static EnrichedTag addedTag(String label, Origin origin) {
    return new EnrichedTag(label, label, origin, 0.5, List.of());
  }

  /** The post's id. */
  public String id() {
    return id;
  }

  /** With another revision. */
  public PublicationBuilder revision(long number) {
    return with(copy -> copy.revision = number);
  }

  /** With another level of enrichment. */
  public PublicationBuilder level(int number) {
    return with(copy -> copy.level = number);
  }

  /** Of another site. */
  public PublicationBuilder site(String name) {
    return with(copy -> copy.site = name);
  }

  /** Live. */
  public PublicationBuilder live() {
    return with(copy -> copy.state = new Publication.State.Live(Optional.empty()));
  }

  /** Withdrawn. */
  public PublicationBuilder withdrawn(Withdrawal how) {
    return with(copy -> copy.state = new Publication.State.Withdrawn(how));
  }

  /** At another address. */
  public PublicationBuilder at(String path, String... former) {
    return with(
        copy -> {
          copy.permalink = path;
          copy.formerPermalinks = List.of(former);
        });
  }

  /** With another title. */
  public PublicationBuilder title(String text) {
    return with(copy -> copy.title = text);
  }

  /** With so many words, as enrichment has counted them. */
  public PublicationBuilder words(int number) {
    return with(copy -> copy.words = number);
  }

  /** In another language. */
  public PublicationBuilder language(String tag) {
    return with(copy -> copy.language = tag);
  }

  /** Of another date, which the author gives. */
  public PublicationBuilder date(Instant published) {
    return with(
        copy -> {
          copy.publishedAt = published;
          copy.dated = Optional.of(published);
        });
  }

  /** Changed by the author at a time. */
  public PublicationBuilder updated(Instant time) {
    return with(copy -> copy.updatedAt = Optional.of(time));
  }

  /** With the author's tags. */
  public PublicationBuilder tags(String... labels) {
    return with(copy -> copy.tags = List.of(labels));
  }

  /** With tags added by enrichment. */
  public PublicationBuilder addedTags(EnrichedTag... added) {
    return with(copy -> copy.addedTags = List.of(added));
  }

  /** In categories. */
  public PublicationBuilder categories(CategoryPath... paths) {
    return with(copy -> copy.categories = List.of(paths));
  }

  /** With another body. */
  public PublicationBuilder html(String markup) {
    return with(copy -> copy.html = markup);
  }

  /** With another excerpt. */
  public PublicationBuilder excerpt(String text) {
    return with(copy -> copy.excerpt = text);
  }

  /** With a cover. */
  public PublicationBuilder cover(String address) {
    return with(copy -> copy.cover = Optional.of(address));
  }

  /** With files; the HTML that refers to them is given apart. */
  public PublicationBuilder assets(PostAsset... files) {
    return with(copy -> copy.assets = List.of(files));
  }

  /** With the wish to link a post of that headline. */
  public PublicationBuilder alsoRead(String headline) {
    return with(
        copy -> copy.hints = List.of(new LinkHint("also read", headline, Optional.empty(), 0)));
  }

  /** With the wish to link a post of that headline, which stands at the place in the text. */
  public PublicationBuilder alsoRead(String headline, int place) {
    return with(
        copy -> copy.hints = List.of(new LinkHint("also read", headline, Optional.empty(), place)));
  }

  /** With sources that the author names. */
  public PublicationBuilder citations(Citation... sources) {
    return with(copy -> copy.citations = List.of(sources));
  }

  /** Mentioning entities. */
  public PublicationBuilder entities(EntityMention... mentioned) {
    return with(copy -> copy.entities = List.of(mentioned));
  }

  /** With links that enrichment puts over its text. */
  public PublicationBuilder links(EnrichedLink... put) {
    return with(copy -> copy.links = List.of(put));
  }

  /** With posts worth reading next. */
  public PublicationBuilder related(RelatedPost... others) {
    return with(copy -> copy.related = List.of(others));
  }

  /** With a key of front matter that has no meaning to the core, its value in YAML flow style. */
  public PublicationBuilder extra(String key, String value) {
    return with(copy -> copy.extra = Map.of(key, value));
  }

  private PublicationBuilder with(Consumer<PublicationBuilder> change) {
    try {
      PublicationBuilder copy = (PublicationBuilder) clone();
      change.accept(copy);
      return copy;
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("builders can be cloned", e);
    }
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
        enrichment());
  }

  private Enrichment enrichment() {
    return new Enrichment(
        "test", level, language, words, 90, excerpt, addedTags, links, entities, related,
        List.of());
  }

  private PostContent content() {
    return new PostContent(
        title,
        id,
        Optional.empty(),
        List.of(),
        Optional.of(language),
        List.of("Ada"),
        new PostDates(dated, updatedAt, Optional.empty(), Optional.empty()),
        categories,
        tags,
        new Body(html, TextStream.of(html), html, SourceFormat.HTML),
        Optional.of(id + ".md"),
        cover,
        Optional.empty(),
        Optional.empty(),
        citations,
        hints,
        extra,
        Visibility.PUBLIC,
        assets,
        "0");
  }
}
