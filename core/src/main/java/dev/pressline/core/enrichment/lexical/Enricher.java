package dev.pressline.core.enrichment.lexical;

import static dev.pressline.core.enrichment.lexical.EnrichmentStep.ENTITIES;
import static dev.pressline.core.enrichment.lexical.EnrichmentStep.EXCERPT;
import static dev.pressline.core.enrichment.lexical.EnrichmentStep.LANGUAGE;
import static dev.pressline.core.enrichment.lexical.EnrichmentStep.LINKS;
import static dev.pressline.core.enrichment.lexical.EnrichmentStep.READING;
import static dev.pressline.core.enrichment.lexical.EnrichmentStep.RELATED;
import static dev.pressline.core.enrichment.lexical.EnrichmentStep.TEXT;

import dev.pressline.core.catalogue.Tokens;
import dev.pressline.core.enrichment.EnrichedLink;
import dev.pressline.core.enrichment.EnrichedTag;
import dev.pressline.core.enrichment.Enrichment;
import dev.pressline.core.enrichment.EntityMention;
import dev.pressline.core.enrichment.TextRange;
import dev.pressline.core.enrichment.Zones;
import dev.pressline.core.enrichment.decision.EnrichmentWish;
import dev.pressline.core.enrichment.linking.EntityLinker;
import dev.pressline.core.enrichment.linking.EntityLinker.Mentions;
import dev.pressline.core.enrichment.linking.Mention;
import dev.pressline.core.enrichment.reading.LanguageDetector;
import dev.pressline.core.enrichment.reading.PostLanguage;
import dev.pressline.core.enrichment.reading.ReadingLoad;
import dev.pressline.core.enrichment.related.Neighbourhood;
import dev.pressline.core.enrichment.related.PublishedPosts;
import dev.pressline.core.enrichment.related.SitePost;
import dev.pressline.core.enrichment.summary.Excerpt;
import dev.pressline.core.enrichment.summary.Summary;
import dev.pressline.core.post.Post;
import dev.pressline.core.post.PostContent;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Derives from a post what its words and the catalogue tell. The same post, knowledge and settings
 * give the same enrichment. A step that fails is left out and named in {@link
 * Enrichment#degraded()}; the post always gets an enrichment.
 */
public final class Enricher {
  /** Version of this pass, written into every enrichment. */
  public static final String VERSION = "lexical-5";

  private static final int LEVEL = 1;

  private final LanguageDetector languages;
  private final StepFailures failures;

  /** An enricher that tells of failed steps. */
  public Enricher(LanguageDetector languages, StepFailures failures) {
    this.languages = languages;
    this.failures = failures;
  }

  /** What is derived from the post. */
  public Enrichment enrich(Post post, EnrichmentKnowledge knowledge, EnrichmentSettings settings) {
    PostContent content = post.content();
    Steps steps = new Steps(post.postId(), failures);
    PostText text = steps.run(TEXT, PostText.NONE, () -> PostText.of(content.body()));
    String language = steps.run(LANGUAGE, PostLanguage.UNDETERMINED, () -> language(content, text));
    ReadingLoad load = steps.run(READING, new ReadingLoad(0, 0), () -> ReadingLoad.of(text.text()));
    String excerpt = steps.run(EXCERPT, "", () -> excerpt(content, text, settings));
    EnrichmentWish wish = EnrichmentWish.of(content.extra());
    List<EntityFacts> entities =
        wish.isNothing()
            ? List.of()
            : steps.run(
                ENTITIES, List.of(), () -> entities(content, text, knowledge, settings, steps));
    SitePost itself = SitePost.of(post, language);
    boolean foreseeing = wish.tags() && settings.vocabularyChoice().isWanted();
    Neighbourhood site =
        steps.run(RELATED, Neighbourhood.EMPTY, () -> around(itself, knowledge, foreseeing));
    PostTags tags = new PostTags(settings, knowledge.tagDecisions().ofSite(post.site()), steps);
    List<EnrichedTag> added =
        wish.tags() ? tags.of(content, text, language, entities, site.tags()) : List.of();
    List<EnrichedLink> links =
        steps.run(
            LINKS, List.of(), () -> links(text, linkable(entities, text, wish), load, settings));
    return new Enrichment(
        VERSION,
        LEVEL,
        language,
        load.wordCount(),
        load.seconds(),
        excerpt,
        added,
        links,
        mentioned(entities, text.text()),
        site.related().stream().limit(settings.maxRelated()).toList(),
        steps.degraded());
  }

  /** An enrichment that stands but for the related posts, which it gets as they are now. */
  public Enrichment relatedAnew(
      Enrichment kept, Post post, EnrichmentKnowledge knowledge, EnrichmentSettings settings) {
    try {
      SitePost itself = SitePost.of(post, kept.language());
      return kept.withRelated(
          around(itself, knowledge, false).related().stream()
              .limit(settings.maxRelated())
              .toList());
    } catch (RuntimeException e) {
      return enrich(post, knowledge, settings);
    }
  }

  private static Neighbourhood around(
      SitePost post, EnrichmentKnowledge knowledge, boolean foreseeing) {
    PublishedPosts site = knowledge.publishedPosts();
    return foreseeing ? site.around(post) : new Neighbourhood(site.related(post), List.of());
  }

  private String language(PostContent content, PostText text) {
    String sample = content.title() + "\n" + text.zones().prose(PostLanguage.SAMPLE);
    return PostLanguage.of(content.language(), sample, languages);
  }

  private static String excerpt(PostContent content, PostText text, EnrichmentSettings settings) {
    return content
        .excerpt()
        .map(Excerpt::plain)
        .filter(written -> !written.isEmpty())
        .orElseGet(() -> Summary.of(content.title(), text.paragraphs(), settings.excerptLength()));
  }

  private static List<EntityFacts> entities(
      PostContent content,
      PostText text,
      EnrichmentKnowledge knowledge,
      EnrichmentSettings settings,
      Steps steps) {
    if (text.text().length() > settings.maxTextLength()) {
      steps.leaveOut(ENTITIES);
      return List.of();
    }
    int limit = settings.maxMentions();
    Zones zones = text.zones();
    Mentions likely =
        new EntityLinker(knowledge.catalogue())
            .likely(
                Tokens.of(content.title()),
                text.tokens(settings.maxTextLength()),
                token -> zones.touchesCode(token.start(), token.end()),
                limit + 1);
    Set<String> inTitle =
        likely.inTitle().stream()
            .map(mention -> mention.entry().entityId())
            .collect(Collectors.toSet());
    List<Mention> mentions = likely.inText();
    if (mentions.size() > limit) {
      steps.leaveOut(ENTITIES);
      mentions = mentions.subList(0, limit);
    }
    return EntityFacts.of(mentions, inTitle);
  }

  private static List<EntityFacts> linkable(
      List<EntityFacts> entities, PostText text, EnrichmentWish wish) {
    return wish.links()
        ? entities.stream()
            .filter(entity -> wish.unlinked().stream().noneMatch(n -> entity.isCalled(n, text)))
            .toList()
        : List.of();
  }

  private static List<EnrichedLink> links(
      PostText text, List<EntityFacts> entities, ReadingLoad load, EnrichmentSettings settings) {
    return new LinkChoice(settings, text.zones(), text.text()).links(entities, load.wordCount());
  }

  private static List<EntityMention> mentioned(List<EntityFacts> entities, String text) {
    return entities.stream().map(entity -> mentioned(entity, text)).toList();
  }

  private static EntityMention mentioned(EntityFacts entity, String text) {
    List<TextRange> ranges =
        entity.mentions().stream()
            .map(mention -> TextRange.of(text, mention.start(), mention.end()))
            .toList();
    var entry = entity.entry();
    return new EntityMention(entry.entityId(), entry.name(), entry.type(), entry.url(), ranges);
  }
}
