package dev.pressline.core.enrichment.story;

import dev.pressline.core.enrichment.duplicate.TitleNumbers;
import dev.pressline.core.post.PostId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/**
 * The stories of a site: which posts tell one story at two moments, and which is the update. Two
 * posts belong together when they are close in time and share names that are news: which few of the
 * posts told right before the earlier one have. So the verdict on two posts depends on nothing but
 * them and those few, whatever came in first, and a new post changes the verdicts on few others.
 *
 * <p>Mutable and not thread-safe: it belongs to whoever reads the publications.
 */
public final class Stories {
  /** Posts of one moment have no order, such as those of an import without times. */
  private static final Duration MOMENT = Duration.ofMinutes(1);

  private final StoryRules rules;
  private final Map<PostId, Told> posts = new HashMap<>();
  private final NavigableSet<Told> byTime = new TreeSet<>();
  private final Map<Key, NavigableSet<Told>> byTitleName = new HashMap<>();
  private final Map<PostId, NavigableSet<Told>> alike = new HashMap<>();
  private final Map<PostId, Story> stories = new HashMap<>();
  private final Set<PostId> unsettled = new HashSet<>();

  private record Told(StoryPost post, TitleNumbers release) implements Comparable<Told> {
    private static final Comparator<Told> ORDER =
        Comparator.<Told, Instant>comparing(told -> told.post().told()).thenComparing(Told::id);

    PostId id() {
      return post.postId();
    }

    @Override
    public int compareTo(Told other) {
      return ORDER.compare(this, other);
    }
  }

  /** Posts with a name in the title, apart by whether they have a date. */
  private record Key(int name, boolean dated) {
    static Key of(int name, Told told) {
      return new Key(name, told.post().dated());
    }

    Key other() {
      return new Key(name, !dated);
    }
  }

  /** No posts yet. */
  public Stories() {
    this(StoryRules.DEFAULT);
  }

  /** No posts yet, and other rules. */
  public Stories(StoryRules rules) {
    this.rules = rules;
  }

  /** The post is live; what was known of it before no longer counts. */
  public void put(StoryPost post) {
    remove(post.postId());
    Told told = new Told(post, TitleNumbers.ofRelease(post.title()));
    posts.put(told.id(), told);
    byTime.add(told);
    for (int name : post.names().ofTitle()) {
      Key key = Key.of(name, told);
      NavigableSet<Told> named = byTitleName.computeIfAbsent(key, _ -> new TreeSet<>());
      pairWith(told, named.headSet(told, false).descendingIterator());
      pairWith(told, named.tailSet(told, false).iterator());
      // Of a post with a date and one without, time says nothing.
      byTitleName.getOrDefault(key.other(), new TreeSet<>()).forEach(other -> pair(told, other));
      named.add(told);
    }
    unsettled.add(told.id());
    unsettleBehind(told);
  }

  /** The post is no longer live. */
  public void remove(PostId postId) {
    Told told = posts.remove(postId);
    if (told == null) {
      return;
    }
    byTime.remove(told);
    for (int name : told.post().names().ofTitle()) {
      drop(byTitleName, Key.of(name, told), told);
    }
    for (Told other : alike.getOrDefault(postId, new TreeSet<>())) {
      drop(alike, other.id(), told);
      unsettled.add(other.id());
    }
    alike.remove(postId);
    unsettled.add(postId);
    unsettleBehind(told);
  }

  /** What is told of the post's story, as of the last {@link #settle}. */
  public Story of(PostId postId) {
    return stories.getOrDefault(postId, Story.ALONE);
  }

  /** The posts whose page may name the post, and some more. */
  public Set<PostId> alike(PostId postId) {
    return alike.getOrDefault(postId, new TreeSet<>()).stream()
        .map(Told::id)
        .collect(Collectors.toSet());
  }

  /** Brings the stories up to date and names the posts whose story is another now. */
  public Set<PostId> settle() {
    Set<PostId> changed = new HashSet<>();
    for (PostId postId : unsettled) {
      Story now = Optional.ofNullable(posts.get(postId)).map(this::story).orElse(Story.ALONE);
      if (!now.equals(of(postId))) {
        changed.add(postId);
        stories.put(postId, now);
      }
      if (now.equals(Story.ALONE)) {
        stories.remove(postId);
      }
    }
    unsettled.clear();
    return changed;
  }

  /** As far as the window reaches, so that a name of every title costs no more than others. */
  private void pairWith(Told told, Iterator<Told> fromNearest) {
    boolean inWindow = true;
    while (inWindow && fromNearest.hasNext()) {
      Told other = fromNearest.next();
      inWindow = apart(told.post(), other.post()).compareTo(rules.window()) <= 0;
      pair(told, other);
    }
  }

  private void pair(Told one, Told other) {
    if (!mayBeOneStory(one, other)) {
      return;
    }
    alike.computeIfAbsent(one.id(), _ -> new TreeSet<>()).add(other);
    alike.computeIfAbsent(other.id(), _ -> new TreeSet<>()).add(one);
    unsettled.add(other.id());
  }

  /** What is news in the posts told right behind this one may be another now. */
  private void unsettleBehind(Told told) {
    nearest(byTime.tailSet(told, false)).stream()
        .map(Told::id)
        .filter(alike::containsKey)
        .forEach(
            behind -> {
              unsettled.add(behind);
              alike.getOrDefault(behind, new TreeSet<>()).forEach(o -> unsettled.add(o.id()));
            });
  }

  private static <K> void drop(Map<K, NavigableSet<Told>> from, K key, Told told) {
    from.computeIfPresent(
        key,
        (_, all) -> {
          all.remove(told);
          return all.isEmpty() ? null : all;
        });
  }

  private Story story(Told told) {
    NavigableSet<Told> others = alike.getOrDefault(told.id(), new TreeSet<>());
    return new Story(
        last(told, others.headSet(told, false)), last(told, others.tailSet(told, false)));
  }

  private Optional<PostId> last(Told told, NavigableSet<Told> others) {
    return others.descendingSet().stream()
        .filter(other -> isOneStory(told, other))
        .map(Told::id)
        .findFirst();
  }

  /** What can be said of the two without the others. */
  private boolean mayBeOneStory(Told one, Told other) {
    return isInTime(one.post(), other.post())
        && one.post().isInLanguageOf(other.post())
        && !one.release().contradict(other.release())
        && isAlike(one.post(), other.post(), _ -> true);
  }

  private boolean isAlike(StoryPost one, StoryPost other, IntPredicate counts) {
    StoryRules.Likeness least = isTimed(one, other) ? rules.dated() : rules.undated();
    StoryNames.Agreement agreement = one.names().with(other.names(), counts);
    return agreement.names() >= least.names()
        && agreement.inTitles() > 0
        && agreement.closeness() >= least.closeness()
        && agreement.closeness() < rules.copy();
  }

  private boolean isOneStory(Told one, Told other) {
    Told earlier = one.compareTo(other) < 0 ? one : other;
    Map<Integer, Integer> before = before(earlier);
    Map<Integer, Integer> since =
        isTimed(one.post(), other.post()) ? before : before(earlier.equals(one) ? other : one);
    return isAlike(
        one.post(),
        other.post(),
        name ->
            before.getOrDefault(name, 0) < rules.common()
                && since.getOrDefault(name, 0) < rules.common());
  }

  /** How many of the posts told right before have a name. */
  private Map<Integer, Integer> before(Told told) {
    Map<Integer, Integer> having = new HashMap<>();
    for (Told other : nearest(byTime.headSet(told, false).descendingSet())) {
      other.post().names().hashes().forEach(name -> having.merge(name, 1, Integer::sum));
    }
    return having;
  }

  /** By iterator, because a stream of a view first counts all of it. */
  private List<Told> nearest(NavigableSet<Told> inOrder) {
    List<Told> nearest = new ArrayList<>();
    Iterator<Told> rest = inOrder.iterator();
    while (nearest.size() < rules.before() && rest.hasNext()) {
      nearest.add(rest.next());
    }
    return nearest;
  }

  private boolean isInTime(StoryPost one, StoryPost other) {
    Duration apart = apart(one, other);
    return apart.compareTo(MOMENT) > 0
        && (!isTimed(one, other) || apart.compareTo(rules.window()) <= 0);
  }

  private static Duration apart(StoryPost one, StoryPost other) {
    return Duration.between(one.told(), other.told()).abs();
  }

  /** Whether the time between both says something. */
  private static boolean isTimed(StoryPost one, StoryPost other) {
    return one.dated() == other.dated();
  }
}
