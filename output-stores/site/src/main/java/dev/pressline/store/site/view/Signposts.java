package dev.pressline.store.site.view;

import dev.pressline.core.post.PostId;
import dev.pressline.core.site.SiteSettings;
import dev.pressline.store.site.model.PostCard;
import dev.pressline.store.site.model.Showing;
import dev.pressline.store.site.model.SiteFile;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Follows former addresses and redirects to where they end. */
final class Signposts {
  private final SiteSettings settings;
  private final Addresses addresses;
  private final Map<PostId, PostCard> posts;

  Signposts(SiteSettings settings, Addresses addresses, Map<PostId, PostCard> posts) {
    this.settings = settings;
    this.addresses = addresses;
    this.posts = posts;
  }

  /** The file to which a withdrawn post leads on this site. */
  Optional<String> targetFile(PostCard post) {
    return post.showing() instanceof Showing.Redirected(String target)
            && SiteTarget.of(target, settings).orElse(null) instanceof SiteTarget.Here(String path)
        ? Optional.of(SiteFile.of(path))
        : Optional.empty();
  }

  /** Where the address behind the file ends; a circle ends in nothing. Empty when unclaimed. */
  Optional<Destination> from(String file) {
    Optional<PostCard> first = holder(file);
    return first.map(
        post ->
            post.showing().hasPage() && SiteFile.of(post.permalink()).equals(file)
                ? new Destination.Page(post)
                : follow(file, post));
  }

  /** The post at the end of an address path, at once or by redirects of this site. */
  Optional<PostCard> postAt(String path) {
    return from(SiteFile.of(path))
        .flatMap(
            end ->
                end instanceof Destination.LeadsHere(String next)
                    ? from(SiteFile.of(next))
                    : Optional.of(end))
        .flatMap(
            end ->
                end instanceof Destination.Page(PostCard post)
                    ? Optional.of(post)
                    : Optional.empty());
  }

  private Destination follow(String file, PostCard holder) {
    Set<String> passed = new HashSet<>();
    String at = file;
    PostCard post = holder;
    while (passed.add(at)) {
      String own = SiteFile.of(post.permalink());
      if (!own.equals(at)) {
        at = own;
      } else if (post.showing().hasPage()) {
        return new Destination.LeadsHere(post.permalink());
      } else if (!(post.showing() instanceof Showing.Redirected(String target))) {
        return new Destination.Gone();
      } else {
        switch (SiteTarget.of(target, settings).orElse(null)) {
          case SiteTarget.Elsewhere(String url) -> {
            return new Destination.LeadsElsewhere(url);
          }
          case SiteTarget.Here(String path) -> {
            at = SiteFile.of(path);
            if (holder(at).isEmpty()) {
              return new Destination.LeadsHere(path);
            }
          }
          case null -> {
            return new Destination.Gone();
          }
        }
      }
      post = holder(at).orElse(post);
    }
    return new Destination.Gone();
  }

  private Optional<PostCard> holder(String file) {
    return addresses.winner(file).flatMap(claim -> Optional.ofNullable(posts.get(claim.post())));
  }
}
