package dev.pressline.store.site.view;

import dev.pressline.core.post.PostId;
import dev.pressline.store.site.model.PostCard;
import dev.pressline.store.site.model.Showing;
import dev.pressline.store.site.model.SiteFile;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Which post has which address, and which address leads to which. */
final class Addresses {
  private final Map<String, TreeSet<Claim>> claims = new HashMap<>();
  private final Map<String, Map<String, Integer>> sources = new HashMap<>();

  /** Strongest first. */
  enum Kind {
    PAGE,
    WITHDRAWN,
    FORMER
  }

  /**
   * A post's claim to a file.
   *
   * @param path the address path that the post gives
   */
  record Claim(Kind kind, PostId post, String path) implements Comparable<Claim> {
    private static final Comparator<Claim> STRONGEST_FIRST =
        Comparator.comparing(Claim::kind).thenComparing(Claim::post).thenComparing(Claim::path);

    @Override
    public int compareTo(Claim other) {
      return STRONGEST_FIRST.compare(this, other);
    }
  }

  /** The claim that holds: pages before withdrawals before former addresses, then the lowest id. */
  Optional<Claim> winner(String file) {
    return claimsTo(file).stream().findFirst();
  }

  SortedSet<Claim> claimsTo(String file) {
    return claims.getOrDefault(file, new TreeSet<>());
  }

  Set<String> files() {
    return claims.keySet();
  }

  /** Every claim of a post by file. */
  static Map<String, Claim> claimsOf(PostCard post) {
    Map<String, Claim> claims = new HashMap<>();
    if (post.showing() instanceof Showing.Refused) {
      return claims;
    }
    Kind kind = post.showing().hasPage() ? Kind.PAGE : Kind.WITHDRAWN;
    claims.put(SiteFile.of(post.permalink()), new Claim(kind, post.id(), post.permalink()));
    for (String path : post.formerPermalinks()) {
      claims.putIfAbsent(SiteFile.of(path), new Claim(Kind.FORMER, post.id(), path));
    }
    return claims;
  }

  /**
   * @param target the file that the post's page leads to, if it is withdrawn to one of this site
   */
  void add(PostCard post, Optional<String> target) {
    claimsOf(post)
        .forEach((file, claim) -> claims.computeIfAbsent(file, _ -> new TreeSet<>()).add(claim));
    links(post, target)
        .forEach(
            link ->
                sources
                    .computeIfAbsent(link.to(), _ -> new HashMap<>())
                    .merge(link.from(), 1, Integer::sum));
  }

  void remove(PostCard post, Optional<String> target) {
    claimsOf(post)
        .forEach(
            (file, claim) ->
                claims.computeIfPresent(
                    file,
                    (_, held) -> {
                      held.remove(claim);
                      return held.isEmpty() ? null : held;
                    }));
    links(post, target)
        .forEach(
            link ->
                sources.computeIfPresent(
                    link.to(),
                    (_, from) -> {
                      from.computeIfPresent(
                          link.from(), (_, n) -> n > 1 ? Integer.valueOf(n - 1) : null);
                      return from.isEmpty() ? null : from;
                    }));
  }

  /** The files and every file whose redirect leads to one of them, over any number of steps. */
  Set<String> withSources(Collection<String> files) {
    Set<String> reached = new HashSet<>(files);
    Deque<String> open = new ArrayDeque<>(reached);
    while (!open.isEmpty()) {
      for (String source : sources.getOrDefault(open.pop(), Map.of()).keySet()) {
        if (reached.add(source)) {
          open.push(source);
        }
      }
    }
    return reached;
  }

  private record Link(String from, String to) {}

  private static Stream<Link> links(PostCard post, Optional<String> target) {
    if (post.showing() instanceof Showing.Refused) {
      return Stream.empty();
    }
    String own = SiteFile.of(post.permalink());
    Stream<Link> former =
        post.formerPermalinks().stream().map(path -> new Link(SiteFile.of(path), own));
    return Stream.concat(former, target.stream().map(to -> new Link(own, to)));
  }
}
