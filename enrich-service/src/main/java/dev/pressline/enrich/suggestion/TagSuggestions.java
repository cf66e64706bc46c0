package dev.pressline.enrich.suggestion;

import dev.pressline.core.enrichment.EnrichedEvent;
import dev.pressline.core.enrichment.EnrichedEvent.EnrichedPost;
import dev.pressline.core.enrichment.EnrichedTag;
import dev.pressline.core.enrichment.Meaning;
import dev.pressline.core.enrichment.RelatedPost;
import dev.pressline.core.enrichment.decision.SiteTags;
import dev.pressline.core.enrichment.related.Neighbourhood;
import dev.pressline.core.enrichment.related.SitePost;
import dev.pressline.core.enrichment.related.VocabularyTag;
import dev.pressline.core.post.PostId;
import dev.pressline.core.publication.Publication;
import dev.pressline.core.publication.Publication.State;
import dev.pressline.core.site.Slug;
import dev.pressline.memory.MemorySettings;
import dev.pressline.memory.SiteMemory;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * Tags of a site's own vocabulary for its posts, worked out from what the log says. Nothing of it
 * shows on the site, so that it may depend on what was published when.
 */
public final class TagSuggestions implements Closeable {
  private static final int WITNESSES = 2;

  private final String site;
  private final SiteMemory memory = SiteMemory.fleeting(MemorySettings.DEFAULTS);
  private final TreeMap<PostId, Publication> live = new TreeMap<>();
  private final Map<PostId, Meaning> meanings = new HashMap<>();

  /** Suggestions for a site of which nothing is known yet. */
  public TagSuggestions(String site) {
    this.site = site;
  }

  /** The newest publication of a post, of whatever site; without one the post is gone. */
  public void published(String key, Optional<Publication> publication) {
    PostId postId = new PostId(key);
    live.remove(postId);
    publication
        .filter(post -> post.site().equals(site) && post.state() instanceof State.Live)
        .ifPresent(post -> live.put(postId, post));
  }

  /** What the second pass found a post to be, if it has been there. */
  public void understood(String key, Optional<EnrichedEvent> enriched) {
    PostId postId = new PostId(key);
    meanings.remove(postId);
    if (enriched.isPresent()
        && enriched.get() instanceof EnrichedPost(var post, _, var meaning, _)
        && post.site().equals(site)) {
      meaning.ifPresent(known -> meanings.put(postId, known));
    }
  }

  /** The live posts of the site. */
  public SortedSet<PostId> posts() {
    return live.navigableKeySet();
  }

  /**
   * Tags that the posts have not got, posts in the order of their ids, likeliest tags first.
   *
   * @param decided by the editors of the site: blocked tags are not suggested
   * @param atLeast probability that a tag needs
   */
  public List<TagSuggestion> of(Collection<PostId> posts, SiteTags decided, double atLeast) {
    live.forEach(
        (postId, publication) -> {
          memory.put(sitePost(publication), publication.permalink());
          memory.means(site, postId, Optional.ofNullable(meanings.get(postId)));
        });
    memory.refresh();
    List<TagSuggestion> suggestions = new ArrayList<>();
    live.forEach(
        (postId, publication) -> {
          if (posts.contains(postId)) {
            suggestions.addAll(of(publication, decided, atLeast));
          }
        });
    return suggestions;
  }

  private List<TagSuggestion> of(Publication publication, SiteTags decided, double atLeast) {
    SitePost post = sitePost(publication);
    Neighbourhood around =
        Optional.ofNullable(meanings.get(publication.postId()))
            .map(meaning -> memory.around(post, meaning))
            .orElseGet(() -> memory.around(post));
    Set<String> taken = new HashSet<>();
    decided.withOtherNames(post.tags()).forEach(tag -> taken.add(key(tag)));
    publication.enrichment().tags().stream()
        .map(EnrichedTag::label)
        .forEach(tag -> taken.add(key(tag)));
    List<TagSuggestion> suggestions = new ArrayList<>();
    for (VocabularyTag tag : around.tags()) {
      String shown = decided.shown(tag.label()).orElse("");
      if (tag.probability() >= atLeast && !key(shown).isEmpty() && taken.add(key(shown))) {
        suggestions.add(
            new TagSuggestion(
                publication.postId(), shown, tag.probability(), having(tag, around.related())));
      }
    }
    return suggestions;
  }

  private List<String> having(VocabularyTag tag, List<RelatedPost> related) {
    return related.stream()
        .filter(post -> hasTag(post.postId(), VocabularyTag.key(tag.slug())))
        .map(RelatedPost::title)
        .limit(WITNESSES)
        .toList();
  }

  private boolean hasTag(PostId postId, String key) {
    return Optional.ofNullable(live.get(postId)).stream()
        .flatMap(post -> post.content().tags().stream())
        .anyMatch(tag -> key(tag).equals(key));
  }

  private static String key(String tag) {
    return VocabularyTag.key(Slug.of(tag));
  }

  private static SitePost sitePost(Publication publication) {
    return SitePost.of(
        publication.postId(),
        publication.site(),
        publication.content(),
        publication.enrichment().language(),
        publication.publishedAt());
  }

  @Override
  public void close() throws IOException {
    memory.close();
  }
}
