package dev.pressline.store.site.view;

import dev.pressline.core.post.PostId;
import dev.pressline.store.site.model.PostCard;
import dev.pressline.store.site.model.Showing;
import dev.pressline.store.site.model.SiteFile;
import dev.pressline.store.site.page.Listing;
import dev.pressline.store.site.page.PageKey;
import dev.pressline.store.site.search.SearchView;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * A site in memory: its posts and every index over them.
 *
 * <p>Changed by one thread, with {@link #put} and {@link #remove} for each post of a batch and then
 * {@link #settle}; between batches any number of threads may read it through {@link #reader}.
 */
public final class SiteView {
  private final ViewRules rules;
  private final ZoneId zone;
  private final Map<PostId, PostCard> held = new HashMap<>();
  private final Set<PostId> listed = new HashSet<>();
  private final Pointing pointing = new Pointing();
  private final Mentions mentions;
  private final Addresses addresses = new Addresses();
  private final Signposts signposts;
  private final ListedPosts posts;
  private final PostFiles files = new PostFiles();
  private final SearchView search = new SearchView();
  private final TreeMap<String, Destination> rulesByFile = new TreeMap<>();
  private Touches touches = new Touches();

  /** A site without posts. */
  public SiteView(ViewRules rules) {
    this.rules = rules;
    this.zone = rules.settings().zone();
    this.signposts = new Signposts(rules.settings(), addresses, held);
    this.posts = new ListedPosts(zone);
    this.mentions = new Mentions(signposts, posts);
  }

  /** Reads the site as it is. */
  public SiteReader reader() {
    return new SiteReader(
        rules, held, posts, new Routes(addresses, signposts, rulesByFile, files, mentions, search));
  }

  /** Holds the post, in place of another version of it. */
  public void put(PostCard post) {
    change(post.id(), Optional.of(post));
  }

  /** Forgets the post. */
  public void remove(PostId post) {
    change(post, Optional.empty());
  }

  /** The text of a post changed, and nothing that other pages show of it. */
  public void touchBody(PostId post) {
    touches.post(post);
    if (listed.contains(post)) {
      Memberships.of(card(post), zone).keySet().stream()
          .filter(listing -> isFollowed(listing, card(post)))
          .forEach(listing -> PageKey.Feed.of(listing).forEach(touches::page));
    }
  }

  /** Words by which the post is found are others, at the places that the bits name. */
  public void touchWords(PostId post, int places) {
    search.reword(post, places);
  }

  private boolean isFollowed(Listing listing, PostCard post) {
    SortedPosts all = posts.list(listing);
    return all.indexOf(post.dated()) >= all.size() - rules.feedSize(listing);
  }

  private void change(PostId id, Optional<PostCard> after) {
    Optional<PostCard> before = Optional.ofNullable(held.get(id));
    if (before.equals(after)) {
      return;
    }
    if (before.isPresent() && after.filter(before.get()::looksLike).isPresent()) {
      after.ifPresent(this::retell);
      return;
    }
    before.ifPresent(post -> addresses.remove(post, signposts.targetFile(post)));
    after.ifPresent(post -> addresses.add(post, signposts.targetFile(post)));
    before.ifPresent(pointing::remove);
    after.ifPresent(pointing::add);
    files.replace(
        id,
        before.map(PostCard::assets).orElse(List.of()),
        after.map(PostCard::assets).orElse(List.of()),
        touches);
    touches.post(id);
    Set<String> claimed = new HashSet<>();
    before.ifPresent(post -> claimed.addAll(Addresses.claimsOf(post).keySet()));
    after.ifPresent(post -> claimed.addAll(Addresses.claimsOf(post).keySet()));
    touches.files(claimed);
    relist(id, before, after);
    claimed.forEach(this::relistRivals);
  }

  /** Nothing of the post is another but what is said of its story by its text. */
  private void retell(PostCard post) {
    held.put(post.id(), post);
    touchBody(post.id());
    if (listed.contains(post.id())) {
      posts.retell(post);
    }
  }

  private void relist(PostId id, Optional<PostCard> before, Optional<PostCard> after) {
    boolean was = listed.contains(id);
    after.ifPresentOrElse(post -> held.put(id, post), () -> held.remove(id));
    boolean is = after.filter(this::belongsInListings).isPresent();
    if (was && is) {
      posts.replace(before.orElseThrow(), after.orElseThrow(), touches);
      search.showAnew(id);
      renewSitemap(before.orElseThrow(), after.orElseThrow());
      posts.related().listing(id).forEach(touches::post);
      posts.ties().naming(id).forEach(touches::post);
      mentions.by(id).forEach(touches::post);
    } else if (was) {
      unlist(before.orElseThrow());
    } else if (is) {
      list(after.orElseThrow());
    }
  }

  /** A live post whose address another one has had may be shown now, or no longer. */
  private void relistRivals(String file) {
    for (Addresses.Claim claim : addresses.claimsTo(file)) {
      PostCard post = card(claim.post());
      boolean is = belongsInListings(post);
      if (is && !listed.contains(post.id())) {
        list(post);
      } else if (!is && listed.contains(post.id())) {
        unlist(post);
      }
    }
  }

  private boolean belongsInListings(PostCard post) {
    return post.showing() instanceof Showing.Live
        && addresses
            .winner(SiteFile.of(post.permalink()))
            .filter(claim -> claim.post().equals(post.id()))
            .isPresent();
  }

  private void list(PostCard post) {
    listed.add(post.id());
    posts.add(post, touches);
    search.add(post.id());
    touches.post(post.id());
    touchSitemap(post);
  }

  private void unlist(PostCard post) {
    listed.remove(post.id());
    posts.remove(post, touches);
    search.remove(post.id());
    touches.post(post.id());
    touchSitemap(post);
  }

  private void renewSitemap(PostCard before, PostCard after) {
    if (before.inSitemap() != after.inSitemap()
        || !before.permalink().equals(after.permalink())
        || !before.lastChange().equals(after.lastChange())
        || !before.cover().equals(after.cover())
        || !before.assets().equals(after.assets())
        || !before.publishedAt().equals(after.publishedAt())) {
      touchSitemap(before);
      touchSitemap(after);
    }
  }

  private void touchSitemap(PostCard post) {
    touches.page(new PageKey.SitemapYear(post.publishedAt().atZone(zone).getYear()));
    touches.page(PageKey.Single.SITEMAP);
  }

  private Optional<PostCard> listedCard(PostId post) {
    return listed.contains(post) ? Optional.of(card(post)) : Optional.empty();
  }

  private PostCard card(PostId post) {
    return Objects.requireNonNull(held.get(post), "indexes name only posts that are held");
  }

  /**
   * Brings everything derived up to date and names the pages that may differ since the last time.
   */
  public Set<PageKey> settle() {
    posts.related().settle().forEach(touches::post);
    posts.ties().settle(!touches.titles().isEmpty()).forEach(touches::post);
    Set<String> led = addresses.withSources(touches.files());
    pointing.showing(touches.titles(), led).forEach(touches::post);
    pointing.settle(led, this::isAnswered);
    Set<PostId> leading = pointing.linkingTo(led);
    leading.addAll(touches.posts());
    mentions.settle(leading, this::listedCard).forEach(touches::post);
    Set<PageKey> dirty = new HashSet<>(touches.pages());
    ListingPages pages = new ListingPages(rules, posts, dirty);
    touches.listings().forEach(pages::addTouched);
    touches.relabelled().forEach(pages::addRelabelled);
    for (PostId post : touches.posts()) {
      Optional.ofNullable(held.get(post))
          .filter(card -> !(card.showing() instanceof Showing.Refused))
          .ifPresent(card -> dirty.add(new PageKey.Address(SiteFile.of(card.permalink()))));
    }
    addAddresses(dirty, led);
    search.settle().forEach(file -> dirty.add(new PageKey.Search(file)));
    touches = new Touches();
    return dirty;
  }

  private boolean isAnswered(String file) {
    return signposts.from(file).filter(end -> !(end instanceof Destination.Gone)).isPresent();
  }

  /** Addresses of this site that posts link to and no post answers for, by post. */
  public SortedMap<PostId, SortedSet<String>> openLinks() {
    return pointing.open();
  }

  private void addAddresses(Set<PageKey> dirty, Collection<String> files) {
    for (String file : files) {
      dirty.add(new PageKey.Address(file));
      Optional<Destination> now =
          signposts.from(file).filter(end -> !(end instanceof Destination.Page));
      Destination before = rulesByFile.get(file);
      if (!now.equals(Optional.ofNullable(before))) {
        now.ifPresentOrElse(end -> rulesByFile.put(file, end), () -> rulesByFile.remove(file));
        dirty.add(PageKey.Single.REDIRECT_RULES);
      }
    }
  }
}
