package dev.pressline.store.site.model;

import dev.pressline.core.asset.PostAsset;
import dev.pressline.core.catalogue.EntityType;
import dev.pressline.core.catalogue.Tokens;
import dev.pressline.core.enrichment.EnrichedTag;
import dev.pressline.core.enrichment.Enrichment;
import dev.pressline.core.enrichment.Origin;
import dev.pressline.core.enrichment.TextRange;
import dev.pressline.core.enrichment.decision.EnrichmentWish;
import dev.pressline.core.enrichment.story.StoryNames;
import dev.pressline.core.enrichment.subject.WordPairs;
import dev.pressline.core.post.CategoryPath;
import dev.pressline.core.post.Citation;
import dev.pressline.core.post.LinkHint;
import dev.pressline.core.post.PostContent;
import dev.pressline.core.post.Withdrawal;
import dev.pressline.core.publication.Publication;
import dev.pressline.core.site.SiteSettings;
import dev.pressline.core.site.Slug;
import dev.pressline.core.site.TermSlug;
import dev.pressline.store.site.link.SiteLinks;
import dev.pressline.store.site.words.PostWords;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** From a publication to what the site keeps of it. A withdrawn text is not kept at all. */
public final class Projection {
  private static final int SECONDS_PER_MINUTE = 60;
  private static final int LONGEST_EXCERPT = 1000;

  private Projection() {}

  /**
   * What the site keeps of the publication.
   *
   * @param settings of the site, if the store has it
   */
  public static HeldPost of(Publication publication, Optional<SiteSettings> settings) {
    Showing showing = showing(publication);
    boolean visible = showing.hasPage();
    return new HeldPost(
        new HeldCard(
            publication.site(),
            publication.revision(),
            publication.enrichment().level(),
            visible ? card(publication, showing, settings) : bareCard(publication, showing)),
        visible ? body(publication) : PostBody.EMPTY,
        showing instanceof Showing.Live ? words(publication) : PostWords.NONE);
  }

  private static PostWords words(Publication publication) {
    PostContent content = publication.content();
    List<String> terms = new ArrayList<>(content.tags());
    publication.enrichment().tags().forEach(tag -> terms.add(tag.label()));
    content.categories().forEach(path -> terms.addAll(path.names()));
    terms.addAll(content.authors());
    return PostWords.of(content.title(), terms, content.body().text());
  }

  /** The form in which titles and hints are compared: letters and digits only. */
  public static String titleKey(String title) {
    return Slug.letters(Normalizer.normalize(title, Normalizer.Form.NFKC));
  }

  private static Showing showing(Publication publication) {
    Optional<Showing> refused =
        SiteFile.refusalOf(publication.permalink()).map(Showing.Refused::new);
    return refused.orElseGet(
        () ->
            switch (publication.state()) {
              case Publication.State.Live _ -> new Showing.Live();
              case Publication.State.Withdrawn(Withdrawal withdrawal) ->
                  switch (withdrawal) {
                    case Withdrawal.Gone() -> new Showing.Gone();
                    case Withdrawal.Redirect(String target) -> new Showing.Redirected(target);
                    case Withdrawal.Notice(Optional<String> sentence) ->
                        new Showing.Noticed(sentence.map(CleanText::of));
                  };
            });
  }

  private static PostCard bareCard(Publication publication, Showing showing) {
    return new PostCard(
        publication.postId(),
        showing,
        publication.permalink(),
        formerPermalinks(publication),
        "",
        "",
        "",
        List.of(),
        publication.publishedAt(),
        Optional.empty(),
        List.of(),
        List.of(),
        "",
        Optional.empty(),
        0,
        false,
        List.of(),
        List.of(),
        List.of(),
        TextTraits.NONE);
  }

  private static PostCard card(
      Publication publication, Showing showing, Optional<SiteSettings> settings) {
    PostContent content = publication.content();
    Enrichment enrichment = publication.enrichment();
    String title = CleanText.of(content.title());
    return new PostCard(
        publication.postId(),
        showing,
        publication.permalink(),
        formerPermalinks(publication),
        title,
        titleKey(title),
        language(content, enrichment),
        cleaned(content.authors()),
        publication.publishedAt(),
        content.dates().updated(),
        categories(content),
        tags(content.tags(), enrichment.tags()),
        shortened(CleanText.of(content.excerpt().orElse(enrichment.excerpt()))),
        content.cover().map(CleanText::of).filter(WebAddress::isSafe),
        Math.ceilDiv(enrichment.readingTimeSeconds(), SECONDS_PER_MINUTE),
        SitemapWish.of(content.extra()),
        hints(content),
        settings
            .map(site -> SiteLinks.from(publication.permalink(), site).in(publication.html()))
            .orElse(List.of()),
        content.assets().stream().filter(PostAsset::isWellPlaced).toList(),
        traits(title, content, language(content, enrichment)));
  }

  private static TextTraits traits(String title, PostContent content, String language) {
    EnrichmentWish wish = EnrichmentWish.of(content.extra());
    if (wish.isNothing()) {
      return TextTraits.NONE;
    }
    Tokens text = Tokens.ofBeginning(content.body().text());
    return new TextTraits(
        content.dates().published().isPresent(),
        StoryNames.of(title, text),
        wish.links() ? WordPairs.of(text, language) : WordPairs.NONE);
  }

  private static String language(PostContent content, Enrichment enrichment) {
    String declared = LanguageTag.of(content.language().orElse(""));
    return declared.isEmpty() ? LanguageTag.of(enrichment.language()) : declared;
  }

  private static PostBody body(Publication publication) {
    return new PostBody(
        CleanText.of(publication.html()),
        publication.content().description().map(CleanText::of),
        publication.enrichment().wordCount(),
        publication.content().citations().stream()
            .map(citation -> source(citation, publication.enrichment()))
            .toList(),
        EnrichmentWish.of(publication.content().extra()).unlinked(),
        entities(publication),
        ContentsWish.of(publication.content().extra()));
  }

  private static List<LinkedEntity> entities(Publication publication) {
    return publication.enrichment().entities().stream()
        .filter(entity -> entity.type() != EntityType.OTHER)
        .filter(entity -> publication.html().contains(entity.entityId()))
        .map(entity -> new LinkedEntity(entity.entityId(), entity.type()))
        .distinct()
        .toList();
  }

  /** Addresses that the site cannot hold cannot lead anywhere; they are left out. */
  private static List<String> formerPermalinks(Publication publication) {
    return publication.formerPermalinks().stream()
        .filter(path -> SiteFile.refusalOf(path).isEmpty())
        .filter(path -> !path.equals(publication.permalink()))
        .distinct()
        .sorted()
        .toList();
  }

  private static List<TagUse> tags(List<String> byAuthor, List<EnrichedTag> added) {
    Map<String, TagUse> tags = new LinkedHashMap<>();
    for (String label : cleaned(byAuthor)) {
      TagUse tag = new TagUse(label, TermSlug.ofTag(label), Origin.AUTHOR, Optional.empty());
      tags.putIfAbsent(tag.slug(), tag);
    }
    for (EnrichedTag tag : added) {
      String label = CleanText.of(tag.label());
      Optional<String> evidence =
          tag.evidence().stream().findFirst().map(TextRange::exact).map(CleanText::of);
      Origin origin = tag.origin() == Origin.AUTHOR ? Origin.UNKNOWN : tag.origin();
      TagUse use = new TagUse(label, TermSlug.ofTag(label), origin, evidence);
      if (!label.isBlank()) {
        tags.putIfAbsent(use.slug(), use);
      }
    }
    return List.copyOf(tags.values());
  }

  private static List<CategoryPath> categories(PostContent content) {
    List<CategoryPath> paths = new ArrayList<>();
    for (CategoryPath path : content.categories()) {
      List<String> names = cleaned(path.names());
      if (!names.isEmpty()) {
        paths.add(new CategoryPath(names));
      }
    }
    return paths;
  }

  /** An author may not want posts to be looked for; an address in the text stays one. */
  private static List<Hint> hints(PostContent content) {
    boolean wanted = EnrichmentWish.of(content.extra()).hints();
    return content.linkHints().stream()
        .map(hint -> hint(hint, wanted, content.body().text()))
        .filter(hint -> wanted || hint.url().isPresent())
        .toList();
  }

  private static Hint hint(LinkHint hint, boolean lookedFor, String text) {
    String title = CleanText.of(hint.title());
    boolean seen = !title.isEmpty() && text.startsWith(title, hint.position());
    Optional<String> url = hint.url().map(CleanText::of).filter(WebAddress::isSafe);
    return new Hint(
        title, lookedFor ? titleKey(title) : "", url, seen ? hint.position() : Hint.NOWHERE);
  }

  private static Source source(Citation citation, Enrichment enrichment) {
    Optional<String> publisher =
        enrichment.entities().stream()
            .filter(
                entity ->
                    entity.mentions().stream()
                        .anyMatch(place -> citation.source().equals(Optional.of(place.exact()))))
            .flatMap(entity -> entity.url().stream())
            .map(CleanText::of)
            .filter(WebAddress::isSafe)
            .findFirst();
    return new Source(
        citation.source().map(CleanText::of),
        publisher,
        CleanText.of(citation.title()),
        citation.url().map(CleanText::of).filter(WebAddress::isSafe));
  }

  private static List<String> cleaned(List<String> texts) {
    return texts.stream().map(CleanText::of).filter(Predicate.not(String::isBlank)).toList();
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST_EXCERPT
        ? text
        : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST_EXCERPT)))
            + "…";
  }
}
