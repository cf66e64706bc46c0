package dev.pressline.store.site;

import dev.pressline.core.post.PostId;
import dev.pressline.core.publication.PostVersion;
import dev.pressline.core.verdict.Refusal;
import dev.pressline.store.Holding;
import dev.pressline.store.StoreAnswer;
import dev.pressline.store.site.mirror.Mirror;
import dev.pressline.store.site.model.HeldCard;
import dev.pressline.store.site.model.PostCard;
import dev.pressline.store.site.model.Showing;
import dev.pressline.store.site.model.SiteFile;
import dev.pressline.store.site.page.PageKey;
import dev.pressline.store.site.state.PageRef;
import dev.pressline.store.site.view.Destination;
import java.util.Map;
import java.util.Optional;

/** What the store says about a post once its pages are written. */
final class Answers {
  private final Map<String, Site> sites;
  private final PageWriter writer;
  private final Mirroring mirroring;

  Answers(Map<String, Site> sites, PageWriter writer, Mirror mirror) {
    this.sites = sites;
    this.writer = writer;
    this.mirroring = new Mirroring(sites, mirror);
  }

  StoreAnswer about(PostId id, HeldCard held) {
    Optional<Refusal> refusal = refusal(held);
    if (refusal.isPresent()) {
      return new StoreAnswer.Refused(id, held.revision(), refusal.get());
    }
    PostCard post = held.card();
    Optional<String> url =
        post.showing().hasPage()
            ? site(held).map(site -> site.settings().urlOf(post.permalink()))
            : Optional.empty();
    boolean live = post.showing() instanceof Showing.Live;
    return new StoreAnswer.Stored(id, held.revision(), held.level(), live, url);
  }

  /** What is held of the post. */
  Holding holding(PostId id, HeldCard held) {
    PostVersion version = new PostVersion(held.revision(), held.level());
    return switch (about(id, held)) {
      case StoreAnswer.Stored stored -> Holding.of(id, version, stored.live());
      case StoreAnswer.Refused refused -> Holding.refused(id, version, refused.refusal());
    };
  }

  private Optional<Refusal> refusal(HeldCard held) {
    PostCard post = held.card();
    if (post.showing() instanceof Showing.Refused(Refusal refusal)) {
      return Optional.of(refusal);
    }
    Optional<Site> site = site(held);
    if (site.isEmpty()) {
      return Optional.of(
          Refusal.of(
              "SITE_UNKNOWN",
              "There is no site %s here.".formatted(held.site()),
              "Configure the site, or publish the post to one of %s.".formatted(sites.keySet())));
    }
    String file = SiteFile.of(post.permalink());
    return trouble(new PageRef(held.site(), file), 0)
        .or(() -> troubledFile(held))
        .or(() -> post.showing().hasPage() ? taken(site.get(), file, post) : Optional.empty());
  }

  private Optional<Refusal> trouble(PageRef page, long bytes) {
    return writer.trouble(page).or(() -> mirroring.refusalOf(page, bytes));
  }

  private Optional<Refusal> troubledFile(HeldCard held) {
    return held.card().assets().stream()
        .flatMap(
            asset ->
                trouble(
                    new PageRef(held.site(), PageKey.PostFile.at(asset.path()).file()),
                    asset.size())
                    .stream())
        .findFirst();
  }

  private static Optional<Refusal> taken(Site site, String file, PostCard post) {
    return site.view().reader().destination(file).orElse(new Destination.Gone())
                instanceof Destination.Page(PostCard owner)
            && owner.id().equals(post.id())
        ? Optional.empty()
        : Optional.of(
            Refusal.of(
                "PERMALINK_TAKEN",
                "Another post has the permalink %s.".formatted(post.permalink()),
                "Give the post another permalink."));
  }

  private Optional<Site> site(HeldCard held) {
    return Optional.ofNullable(sites.get(held.site()));
  }
}
