package dev.pressline.core.enrichment.change;

import java.util.Collection;

/**
 * What changed on many posts.
 *
 * @param posts looked at
 * @param changed of which readers notice something
 * @param languages posts that are held to be in another language
 * @param excerpts posts with another excerpt
 */
public record ChangeSum(
    int posts,
    int changed,
    int tagsAdded,
    int tagsRemoved,
    int linksAdded,
    int linksRemoved,
    int languages,
    int excerpts) {
  /** The sum of the changes of single posts. */
  public static ChangeSum of(Collection<EnrichmentChange> changes) {
    return new ChangeSum(
        changes.size(),
        (int) changes.stream().filter(EnrichmentChange::noticeable).count(),
        changes.stream().mapToInt(change -> change.tagsAdded().size()).sum(),
        changes.stream().mapToInt(change -> change.tagsRemoved().size()).sum(),
        changes.stream().mapToInt(change -> change.linksAdded().size()).sum(),
        changes.stream().mapToInt(change -> change.linksRemoved().size()).sum(),
        (int) changes.stream().filter(EnrichmentChange::language).count(),
        (int) changes.stream().filter(EnrichmentChange::excerpt).count());
  }

  /** Posts of which readers notice nothing. */
  public int unchanged() {
    return posts - changed;
  }
}
