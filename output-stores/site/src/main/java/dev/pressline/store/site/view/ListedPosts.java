package dev.pressline.store.site.view;

import dev.pressline.core.post.PostId;
import dev.pressline.store.site.model.DatedId;
import dev.pressline.store.site.model.Hint;
import dev.pressline.store.site.model.PostCard;
import dev.pressline.store.site.model.Projection;
import dev.pressline.store.site.page.Listing;
import dev.pressline.store.site.tie.Ties;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The posts that stand in listings, with every listing they stand in. */
final class ListedPosts {
  private final ZoneId zone;
  private final Map<Listing, SortedPosts> lists = new HashMap<>();
  private final Labels labels = new Labels();
  private final RelatedPosts related = new RelatedPosts();
  private final Ties ties = new Ties((hint, by) -> named(hint, by).isPresent());
  private final Map<String, TreeSet<PostId>> byTitle = new HashMap<>();
  private final NavigableMap<YearMonth, Integer> months = new TreeMap<>();
  private final TreeMap<String, Listing.Tagged> tags = new TreeMap<>();
  private final TreeMap<String, Listing.Categorised> categories = new TreeMap<>();
  private final TreeMap<String, Listing.Authored> authors = new TreeMap<>();

  ListedPosts(ZoneId zone) {
    this.zone = zone;
  }

  SortedPosts list(Listing listing) {
    return lists.getOrDefault(listing, new SortedPosts());
  }

  /** Every listing, that of all posts as well when it is empty. */
  List<Listing> listings() {
    List<Listing> all = new ArrayList<>(List.of(new Listing.AllPosts()));
    all.addAll(tags.values());
    all.addAll(categories.values());
    all.addAll(authors.values());
    months.keySet().forEach(month -> all.add(new Listing.InMonth(month)));
    return all;
  }

  Labels labels() {
    return labels;
  }

  RelatedPosts related() {
    return related;
  }

  Ties ties() {
    return ties;
  }

  /** The post that the hint means, by its very title, its file's name, or nearly its title. */
  Optional<PostId> meant(Hint hint, PostId by) {
    return named(hint, by).or(() -> ties.quoted(hint, by));
  }

  private Optional<PostId> named(Hint hint, PostId by) {
    return hint.key().isEmpty()
        ? Optional.empty()
        : titled(hint.key()).stream().filter(post -> !post.equals(by)).findFirst();
  }

  SortedMap<YearMonth, Integer> months() {
    return months;
  }

  Iterable<Listing.Tagged> tags() {
    return tags.values();
  }

  Iterable<Listing.Authored> authors() {
    return authors.values();
  }

  /** All categories, parents before their children. */
  Iterable<Listing.Categorised> categories() {
    return categories.values();
  }

  /** The categories below the given one, at any depth. */
  List<Listing.Categorised> below(Listing.Categorised parent) {
    return categories.tailMap(parent.folder(), false).values().stream()
        .takeWhile(child -> child.folder().startsWith(parent.folder()))
        .toList();
  }

  /** The posts of that title, lowest id first. */
  SortedSet<PostId> titled(String titleKey) {
    return byTitle.getOrDefault(titleKey, new TreeSet<>());
  }

  /** Puts the post in place of the other. */
  void replace(PostCard before, PostCard after, Touches touches) {
    Map<Listing, String> old = Memberships.of(before, zone);
    Map<Listing, String> fresh = Memberships.of(after, zone);
    old.forEach(
        (listing, label) -> {
          if (!fresh.containsKey(listing)) {
            leave(listing, label, before.dated(), touches);
          }
        });
    fresh.forEach(
        (listing, label) -> {
          if (old.containsKey(listing)) {
            move(listing, before.dated(), after.dated(), touches);
            relabel(listing, old.getOrDefault(listing, ""), label, touches);
          } else {
            join(listing, label, after.dated(), touches);
          }
        });
    if (!Memberships.subject(before).equals(Memberships.subject(after))) {
      related.remove(Memberships.subject(before));
      related.add(Memberships.subject(after));
    }
    if (!isNamedAlike(before, after)) {
      untitle(before, touches);
      title(after, touches);
    }
    ties.put(after);
  }

  /** Whether links to both look the same and lead to the same page. */
  private static boolean isNamedAlike(PostCard one, PostCard other) {
    return one.title().equals(other.title())
        && one.permalink().equals(other.permalink())
        && one.language().equals(other.language());
  }

  /** The text of the post tells another story now. */
  void retell(PostCard post) {
    ties.put(post);
  }

  void add(PostCard post, Touches touches) {
    Memberships.of(post, zone)
        .forEach((listing, label) -> join(listing, label, post.dated(), touches));
    related.add(Memberships.subject(post));
    title(post, touches);
    ties.put(post);
  }

  void remove(PostCard post, Touches touches) {
    Memberships.of(post, zone)
        .forEach((listing, label) -> leave(listing, label, post.dated(), touches));
    related.remove(Memberships.subject(post));
    untitle(post, touches);
    ties.remove(post.id());
  }

  private void join(Listing listing, String label, DatedId post, Touches touches) {
    SortedPosts posts = lists.computeIfAbsent(listing, _ -> new SortedPosts());
    ListingTouch touch = touches.listing(listing, posts.size());
    touch.shifted(posts.add(post));
    touches.neighbours(listing, posts, post);
    if (labels.add(listing, label)) {
      touches.relabelled(listing);
    }
    count(listing, posts.size());
  }

  private void leave(Listing listing, String label, DatedId post, Touches touches) {
    SortedPosts posts = list(listing);
    ListingTouch touch = touches.listing(listing, posts.size());
    touches.neighbours(listing, posts, post);
    touch.shifted(posts.remove(post));
    if (posts.isEmpty()) {
      lists.remove(listing);
    }
    if (labels.remove(listing, label)) {
      touches.relabelled(listing);
    }
    count(listing, posts.size());
  }

  private void move(Listing listing, DatedId before, DatedId after, Touches touches) {
    SortedPosts posts = list(listing);
    ListingTouch touch = touches.listing(listing, posts.size());
    touches.neighbours(listing, posts, before);
    int from = posts.remove(before);
    touch.moved(from, posts.add(after));
    touches.neighbours(listing, posts, after);
  }

  private void relabel(Listing listing, String before, String after, Touches touches) {
    boolean removal = labels.remove(listing, before);
    if (labels.add(listing, after) || removal) {
      touches.relabelled(listing);
    }
  }

  private void count(Listing listing, int posts) {
    switch (listing) {
      case Listing.AllPosts() -> {}
      case Listing.InMonth(YearMonth month) -> put(months, month, posts, posts);
      case Listing.Tagged tag -> put(tags, tag.slug(), tag, posts);
      case Listing.Authored author -> put(authors, author.slug(), author, posts);
      case Listing.Categorised category -> put(categories, category.folder(), category, posts);
    }
  }

  private static <K, V> void put(Map<K, V> index, K key, V value, int posts) {
    if (posts == 0) {
      index.remove(key);
    } else {
      index.put(key, value);
    }
  }

  private void title(PostCard post, Touches touches) {
    for (String key : keys(post)) {
      touches.titled(key);
      byTitle.computeIfAbsent(key, _ -> new TreeSet<>()).add(post.id());
    }
  }

  /** A hint names the title of a post, or the file that gave it its address. */
  private static Set<String> keys(PostCard post) {
    String path = post.permalink().replaceFirst("(?i)(?:/index)?(?:\\.html?)?/*$", "");
    String name = Projection.titleKey(path.substring(path.lastIndexOf('/') + 1));
    Set<String> keys = new LinkedHashSet<>(List.of(post.titleKey()));
    if (!name.isEmpty()) {
      keys.add(name);
    }
    return keys;
  }

  private void untitle(PostCard post, Touches touches) {
    for (String key : keys(post)) {
      touches.titled(key);
      byTitle.computeIfPresent(
          key,
          (_, posts) -> {
            posts.remove(post.id());
            return posts.isEmpty() ? null : posts;
          });
    }
  }
}
