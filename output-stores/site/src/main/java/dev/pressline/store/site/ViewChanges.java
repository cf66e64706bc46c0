package dev.pressline.store.site;

import dev.pressline.core.post.PostId;
import dev.pressline.store.site.model.HeldCard;
import dev.pressline.store.site.model.HeldPost;
import dev.pressline.store.site.state.SiteState;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Tells the views of the sites what is other of posts than it was. */
record ViewChanges(Map<String, Site> sites, SiteState state) {
  /**
   * Puts the posts in place of what is held of them.
   *
   * @param held before the change, as the state has it, too
   */
  void make(Map<PostId, HeldCard> held, Collection<HeldPost> posts) {
    for (HeldPost post : posts) {
      HeldCard after = post.held();
      PostId id = after.id();
      Optional<HeldCard> before = Optional.ofNullable(held.get(id));
      before
          .filter(old -> !old.site().equals(after.site()))
          .flatMap(old -> site(old.site()))
          .ifPresent(site -> site.view().remove(id));
      site(after.site()).ifPresent(site -> site.view().put(after.card()));
      boolean sameCard = before.map(HeldCard::card).equals(Optional.of(after.card()));
      if (sameCard && !state.body(id).equals(post.body())) {
        site(after.site()).ifPresent(site -> site.view().touchBody(id));
      }
      if (before.isPresent()) {
        int places = state.words(id).placesThatDiffer(post.words());
        site(after.site()).ifPresent(site -> site.view().touchWords(id, places));
      }
    }
  }

  private Optional<Site> site(String id) {
    return Optional.ofNullable(sites.get(id));
  }
}
