package dev.pressline.core.enrichment.lexical;

import dev.pressline.core.enrichment.EnrichedTag;
import dev.pressline.core.enrichment.Origin;
import dev.pressline.core.enrichment.decision.SiteTags;
import dev.pressline.core.enrichment.keyphrase.Keyphrase;
import dev.pressline.core.enrichment.keyphrase.Keyphrases;
import dev.pressline.core.enrichment.keyphrase.Keyphrases.Judge;
import dev.pressline.core.enrichment.keyphrase.Manuscript;
import dev.pressline.core.post.PostContent;
import dev.pressline.core.site.Slug;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which keyphrases of a post become tags, below those that the catalogue knows. */
public final class KeyphraseTags {
  private final EnrichmentSettings settings;
  private final SiteTags decided;

  /**
   * Keyphrases within the limits that the operator sets.
   *
   * @param decided by the editors of the post's site
   */
  public KeyphraseTags(EnrichmentSettings settings, SiteTags decided) {
    this.settings = settings;
    this.decided = decided;
  }

  /**
   * The tags with their keyphrases chosen anew. Those that were not among them before are of the
   * origin {@link Origin#SEMANTIC}.
   *
   * @param judges makes a judge of the title and the beginning of the prose
   */
  public List<EnrichedTag> chosenAnew(
      List<EnrichedTag> tags,
      PostContent content,
      String language,
      Function<String, Judge> judges) {
    PostText text = PostText.of(content.body());
    Judge judge = judges.apply(Gist.of(content.title(), text));
    List<EnrichedTag> others =
        tags.stream().filter(tag -> tag.origin() != Origin.KEYPHRASE).toList();
    Set<String> known = tags.stream().map(EnrichedTag::slug).collect(Collectors.toSet());
    Finder finder = (manuscript, room, taken) -> Keyphrases.forTags(manuscript, room, taken, judge);
    return added(others, content, new Reading(text, language), finder).stream()
        .map(tag -> known.contains(tag.slug()) ? tag : of(tag, Origin.SEMANTIC))
        .toList();
  }

  private static EnrichedTag of(EnrichedTag tag, Origin origin) {
    return new EnrichedTag(tag.label(), tag.slug(), origin, tag.score(), tag.evidence());
  }

  private record Reading(PostText text, String language) {}

  private interface Finder {
    List<Keyphrase> find(Manuscript manuscript, int limit, List<String> taken);
  }

  /** The tags with the likeliest keyphrases behind them, as far as there is room. */
  List<EnrichedTag> added(
      List<EnrichedTag> tags, PostContent content, PostText text, String language) {
    return added(tags, content, new Reading(text, language), Keyphrases::forTags);
  }

  private List<EnrichedTag> added(
      List<EnrichedTag> tags, PostContent content, Reading reading, Finder finder) {
    int room = Math.min(settings.maxKeyphrases(), settings.maxTags() - tags.size());
    if (room <= 0) {
      return tags;
    }
    List<String> taken = new ArrayList<>(decided.withOtherNames(content.tags()));
    tags.forEach(
        tag -> {
          taken.add(tag.label());
          tag.evidence().forEach(range -> taken.add(range.exact()));
        });
    Manuscript manuscript = manuscript(content.title(), reading);
    List<EnrichedTag> all = new ArrayList<>(tags);
    Set<String> slugs = new HashSet<>();
    taken.forEach(label -> slugs.add(Slug.of(label)));
    int asked = room + decided.decisions().size();
    for (Keyphrase keyphrase : finder.find(manuscript, asked, taken)) {
      String label = decided.shown(keyphrase.label()).orElse("");
      boolean wanted = all.size() < tags.size() + room && !Slug.of(label).isEmpty();
      if (wanted && slugs.add(Slug.of(label))) {
        all.add(tag(keyphrase, label));
      }
    }
    return all;
  }

  private static Manuscript manuscript(String title, Reading reading) {
    PostText text = reading.text();
    return Manuscript.of(
        title,
        text.text(),
        text.tokens(Manuscript.LOOKED_AT),
        text.zones()::touchesCode,
        reading.language());
  }

  private static EnrichedTag tag(Keyphrase keyphrase, String label) {
    return new EnrichedTag(
        label, Slug.of(label), Origin.KEYPHRASE, keyphrase.score(), keyphrase.evidence());
  }
}
