package dev.pressline.core.gate;

import dev.pressline.core.enrichment.EnrichedEvent.EnrichedPost;
import dev.pressline.core.post.Post;
import dev.pressline.core.post.Revision;
import dev.pressline.core.publication.Publication;
import java.util.Optional;

/**
 * What becomes of an enrichment that was asked for when its post was published already. It is about
 * a text, not about a revision: a post that was submitted again as it was is still the one meant.
 */
sealed interface Anew {
  /** Readers do not see this text, so that there is nothing to show otherwise. */
  record NotShown() implements Anew {}

  /** What is shown knows more: it was asked for later, or drafted since. */
  record Late() implements Anew {}

  /** Readers would notice nothing. */
  record Same() implements Anew {}

  /** To be shown in place of the last publication. */
  record Better(Publication publication) implements Anew {}

  /** What becomes of the enrichment that answers the request. */
  static Anew of(PostState state, EnrichedPost enriched, Revision request) {
    Optional<Publication> shown =
        state.published().filter(last -> Publications.shows(last, enriched.post()));
    if (shown.isEmpty()) {
      return new NotShown();
    }
    Version version = new Version(request, enriched.enrichment().level());
    boolean late =
        state.newest().filter(newest -> newest.revision().isNewerThan(request)).isPresent()
            || state.anew().filter(newest -> version.compareTo(newest) < 0).isPresent();
    if (late) {
      return new Late();
    }
    return Publications.isAsGood(shown.get().enrichment(), enriched.enrichment())
        ? new Same()
        : new Better(Publications.enrichedAnew(shown.get(), enriched.enrichment()));
  }

  /** A better enrichment of a post that was refused, held or taken off: that stands. */
  static boolean isOutdated(PostState state, EnrichedPost better) {
    return !state.schedules(better.post().revision())
        && state.published().filter(last -> Publications.shows(last, better.post())).isEmpty();
  }

  /** Whether readers see this text as a later request found it. */
  static boolean keepsLatest(PostState state, Post post) {
    return state.isEnrichedSince(post.revision())
        && state.published().filter(last -> Publications.shows(last, post)).isPresent();
  }

  /**
   * The post with the enrichment that readers are to see: a text that comes again as it is shown
   * keeps what a later request found.
   */
  static EnrichedPost withLatest(PostState state, EnrichedPost enriched) {
    return state
        .published()
        .filter(_ -> keepsLatest(state, enriched.post()))
        .map(last -> new EnrichedPost(enriched.post(), last.enrichment()))
        .orElse(enriched);
  }
}
