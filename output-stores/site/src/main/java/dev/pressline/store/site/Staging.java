package dev.pressline.store.site;

import dev.pressline.core.post.PostId;
import dev.pressline.core.publication.Publication;
import dev.pressline.store.StoreUnavailableException;
import dev.pressline.store.site.model.HeldCard;
import dev.pressline.store.site.model.HeldPost;
import dev.pressline.store.site.model.Projection;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Makes of publications what the store would hold of them. */
record Staging(Map<String, Site> sites, Workers workers) {
  /** The last version of each post that is newer than what is held. */
  Map<PostId, HeldPost> newerThan(Map<PostId, HeldCard> held, List<Publication> publications) {
    Map<PostId, HeldPost> staged = new LinkedHashMap<>();
    for (HeldPost fresh : projected(publications)) {
      PostId id = fresh.held().id();
      Optional<HeldCard> before =
          Optional.ofNullable(staged.get(id))
              .map(HeldPost::held)
              .or(() -> Optional.ofNullable(held.get(id)));
      if (before.filter(old -> old.outranks(fresh.held())).isEmpty()) {
        staged.put(id, fresh);
      }
    }
    return staged;
  }

  private List<HeldPost> projected(List<Publication> publications) {
    try {
      return workers.all(
          publications.stream()
              .<Callable<HeldPost>>map(
                  publication ->
                      () ->
                          Projection.of(
                              publication,
                              Optional.ofNullable(sites.get(publication.site()))
                                  .map(Site::settings)))
              .toList());
    } catch (IOException e) {
      throw new StoreUnavailableException("Publications cannot be read now.", e);
    }
  }
}
