package dev.pressline.core.enrichment.cache;

import static dev.pressline.core.catalogue.Entries.organisation;
import static dev.pressline.core.catalogue.Entries.person;
import static dev.pressline.core.enrichment.PostFixture.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.catalogue.Catalogue;
import dev.pressline.core.catalogue.CatalogueEntry;
import dev.pressline.core.digest.Digest;
import dev.pressline.core.enrichment.EnrichedEvent.EnrichedPost;
import dev.pressline.core.enrichment.Enrichment;
import dev.pressline.core.enrichment.KeptEnrichment;
import dev.pressline.core.enrichment.PostFixture;
import dev.pressline.core.enrichment.RelatedPost;
import dev.pressline.core.enrichment.decision.TagDecision;
import dev.pressline.core.enrichment.decision.TagDecisions;
import dev.pressline.core.enrichment.decision.TagRuling;
import dev.pressline.core.enrichment.lexical.Enricher;
import dev.pressline.core.enrichment.lexical.EnrichmentKnowledge;
import dev.pressline.core.enrichment.lexical.EnrichmentSettings;
import dev.pressline.core.enrichment.lexical.StepFailures;
import dev.pressline.core.enrichment.related.Neighbourhood;
import dev.pressline.core.enrichment.semantic.Embedder;
import dev.pressline.core.enrichment.semantic.EmbeddingModels;
import dev.pressline.core.enrichment.semantic.SemanticPass;
import dev.pressline.core.post.Post;
import dev.pressline.core.post.PostContent;
import dev.pressline.core.post.PostId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CachedPassesPropertyTest {
  private static final List<String> TEXTS =
      List.of(
          "<p>Sam Altman spoke of OpenAI and its models at the harbour.</p>",
          "<p>OpenAI hired Greg Brockman. <b>Machine learning</b> needs machine learning.</p>",
          "<p>Altman left.</p><p>Sam Altman came back to OpenAI.</p>");
  private static final List<Optional<CatalogueEntry>> ENTRIES =
      List.of(
          Optional.empty(), Optional.of(person("Sam Altman")), Optional.of(organisation("OpenAI")));
  private static final List<TagRuling> RULINGS =
      List.of(new TagRuling.Kept(), new TagRuling.Blocked(), new TagRuling.Becomes("AI"));
  private static final List<Map<String, String>> WISHES =
      List.of(Map.of(), Map.of("enrich", "false"), Map.of("nolink", "[\"OpenAI\"]"));

  private final Enricher enricher = new Enricher(_ -> List.of(), StepFailures.UNHEARD);
  private final SemanticPass semantic = new SemanticPass(new LengthModels(), StepFailures.UNHEARD);

  /** A model that looks at the length of texts. */
  private static final class LengthModels implements EmbeddingModels {
    @Override
    public Optional<Embedder> of(String language) {
      return Optional.of(
          text -> new float[] {(float) Math.sin(text.length()), (float) Math.cos(text.length())});
    }

    @Override
    public void close() {}
  }

  /** The world after an edit: what stands in which of the lists above, and what else there is. */
  record World(int text, int wish, int known, int ruling, int maxTags, int neighbour) {}

  private static final class MapCache implements EnrichmentCache {
    private final Map<String, KeptEnrichment> kept = new HashMap<>();
    private int hits;

    @Override
    public Optional<KeptEnrichment> find(String key) {
      Optional<KeptEnrichment> found = Optional.ofNullable(kept.get(key));
      hits += found.isPresent() ? 1 : 0;
      return found;
    }

    @Override
    public void keep(String key, KeptEnrichment enrichment) {
      kept.put(key, enrichment);
    }
  }

  @Property(tries = 25)
  void whateverIsEditedTheCacheSaysWhatIsTrueNow(@ForAll("worlds") List<World> worlds) {
    MapCache firstCache = new MapCache();
    CachedPasses.Second second = new CachedPasses.Second(semantic, new MapCache());

    for (World world : worlds) {
      Post post = postIn(world);
      EnrichmentKnowledge knowledge = knowledgeIn(world);
      EnrichmentSettings settings = settings(world.maxTags());

      Enrichment cached = CachedPasses.first(enricher, firstCache, post, knowledge, settings);
      EnrichedPost better = second.enrich(new EnrichedPost(post, cached), knowledge, settings);

      Enrichment fresh = enricher.enrich(post, knowledge, settings);
      assertThat(cached).isEqualTo(fresh);
      assertThat(better)
          .isEqualTo(semantic.enrich(new EnrichedPost(post, fresh), knowledge, settings));
    }
  }

  @Test
  void whatComesAgainAsItWasIsNotWorkedOutAgain() {
    World world = new World(0, 0, 1, 0, 8, 0);
    World otherNeighbours = new World(0, 0, 1, 0, 8, 1);
    MapCache cache = new MapCache();

    CachedPasses.first(enricher, cache, postIn(world), knowledgeIn(world), settings(8));
    CachedPasses.first(enricher, cache, postIn(world), knowledgeIn(otherNeighbours), settings(8));

    assertThat(cache.hits).isEqualTo(1);
  }

  @Test
  void whereTagsDependOnTheSiteNothingIsKept() {
    World world = new World(0, 0, 1, 0, 8, 0);
    MapCache cache = new MapCache();
    EnrichmentSettings wanted =
        new EnrichmentSettings(20, 0.9, 8, 0.4, 5, 200, 1_000_000, 1_000, 5, 0.8);

    CachedPasses.first(enricher, cache, postIn(world), knowledgeIn(world), wanted);

    assertThat(cache.kept).isEmpty();
  }

  @Test
  void whatLacksAStepIsTriedAgain() {
    World world = new World(0, 0, 1, 0, 8, 0);
    EnrichmentSettings tooLong = new EnrichmentSettings(20, 0.9, 8, 0.4, 5, 200, 3, 1_000, 5, 1);
    MapCache cache = new MapCache();

    CachedPasses.first(enricher, cache, postIn(world), knowledgeIn(world), tooLong);

    assertThat(cache.kept).isEmpty();
  }

  @Test
  void aPostWithoutAContentHashIsNeverTakenForAnother() {
    EnrichmentKnowledge knowledge = knowledgeIn(new World(0, 0, 1, 0, 8, 0));
    MapCache cache = new MapCache();

    CachedPasses.first(enricher, cache, withoutHash(TEXTS.get(0)), knowledge, settings(8));
    CachedPasses.first(enricher, cache, withoutHash(TEXTS.get(1)), knowledge, settings(8));

    assertThat(cache.kept).isEmpty();
  }

  private static Post withoutHash(String html) {
    Post post = post(html).build();
    return new Post(
        post.postId(), post.site(), post.revision(), withHash(post.content(), ""), post.warnings());
  }

  private static Post postIn(World world) {
    PostFixture fixture = post(TEXTS.get(world.text())).extra(WISHES.get(world.wish()));
    Post built = fixture.build();
    PostContent c = built.content();
    return new Post(built.postId(), built.site(), built.revision(), withHash(c), built.warnings());
  }

  /** Admission hashes the whole content; here its text form stands for it. */
  private static PostContent withHash(PostContent c) {
    return withHash(c, Digest.SHA_256.hexOf(c.toString()));
  }

  private static PostContent withHash(PostContent c, String hash) {
    return new PostContent(
        c.title(),
        c.slug(),
        c.permalink(),
        c.aliases(),
        c.language(),
        c.authors(),
        c.dates(),
        c.categories(),
        c.tags(),
        c.body(),
        c.sourcePath(),
        c.cover(),
        c.excerpt(),
        c.description(),
        c.citations(),
        c.linkHints(),
        c.extra(),
        c.visibility(),
        c.assets(),
        hash);
  }

  private static EnrichmentKnowledge knowledgeIn(World world) {
    RelatedPost neighbour =
        new RelatedPost(new PostId("blog/n"), "N" + world.neighbour(), "/n/", world.neighbour());
    return new EnrichmentKnowledge(
        Catalogue.of(ENTRIES.get(world.known()).stream().toList()),
        _ -> new Neighbourhood(List.of(neighbour), List.of()),
        TagDecisions.of(
            List.of(new TagDecision("blog", "machine learning", RULINGS.get(world.ruling())))));
  }

  private static EnrichmentSettings settings(int maxTags) {
    return new EnrichmentSettings(20, 0.9, maxTags, 0.4, 5, 200, 1_000_000, 1_000, 5, 1);
  }

  @Provide
  Arbitrary<List<World>> worlds() {
    Arbitrary<Integer> three = Arbitraries.integers().between(0, 2);
    return Combinators.combine(three, three, three, three, three, three)
        .as(World::new)
        .list()
        .ofMinSize(2)
        .ofMaxSize(8);
  }
}
