package dev.pressline.core.enrichment.story;

import dev.pressline.core.enrichment.duplicate.NearDuplicate;
import dev.pressline.core.enrichment.duplicate.NearDuplicates;
import dev.pressline.core.enrichment.duplicate.TitleNumbers;
import dev.pressline.core.post.PostId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The stories of a site: which posts say the same, which tell one story at two moments, and which
 * is the update. Two posts that are no {@link NearDuplicates} belong together when they are close
 * in time, share most of their rare names, one of them in both titles, and no version or year in
 * the titles speaks against it. Words weigh as much as they are rare on the site (Spärck Jones
 * 1972).
 *
 * <p>Mutable and not thread-safe: a search needs the index for itself as well. A post takes about
 * four kilobytes.
 */
public final class Stories {
  /** What is told later is another story. */
  private static final Duration WINDOW = Duration.ofDays(14);

  private static final double CLOSE_NAMES = 0.5;
  private static final double CLOSE_WORDS = 0.28;
  private static final int SHARED_NAMES = 3;
  private static final int CANDIDATES = 200;

  /** Posts of one moment have no order, such as those of an import without times. */
  private static final Duration MOMENT = Duration.ofMinutes(1);

  /** The words of a site that has hardly a post yet tell as much as if it had so many. */
  private static final int UNSEEN = 60;

  /** What about a twentieth of the posts have in common says nothing about a story. */
  private static final double RARE = Math.log(20);

  private final NearDuplicates duplicates = new NearDuplicates();
  private final Map<PostId, Known> posts = new HashMap<>();
  private final NavigableMap<Instant, List<Known>> byDate = new TreeMap<>();
  private final NavigableMap<Instant, List<Known>> byDraft = new TreeMap<>();
  private final Map<Integer, Integer> frequencies = new HashMap<>();

  private record Known(StoryPost post, StoryTerms terms, TitleNumbers numbers) {
    static Known of(StoryPost post) {
      StoryPost light =
          new StoryPost(post.postId(), post.published(), post.drafted(), post.title(), "");
      return new Known(
          light, StoryTerms.of(post.title(), post.text()), TitleNumbers.ofRelease(post.title()));
    }
  }

  /** A post that belongs to another, and how. */
  public record Found(PostId postId, StoryLink link) {}

  /** The post is live; what was known of it before no longer counts. */
  public void put(StoryPost post) {
    remove(post.postId());
    Known known = Known.of(post);
    posts.put(post.postId(), known);
    duplicates.put(post.written());
    post.published().ifPresent(date -> add(byDate, date, known));
    add(byDraft, post.drafted(), known);
    for (int term : known.terms().hashes()) {
      frequencies.merge(term, 1, Integer::sum);
    }
  }

  /** The post is no longer live. */
  public void remove(PostId postId) {
    Known known = posts.remove(postId);
    if (known == null) {
      return;
    }
    duplicates.remove(postId);
    known.post().published().ifPresent(date -> drop(byDate, date, known));
    drop(byDraft, known.post().drafted(), known);
    for (int term : known.terms().hashes()) {
      frequencies.computeIfPresent(term, (_, count) -> count == 1 ? null : count - 1);
    }
  }

  /** What belongs to the post: duplicates, then its story, each the closest first. */
  public List<Found> find(StoryPost post, int limit) {
    Known asked = Known.of(post);
    Map<PostId, Found> found = new LinkedHashMap<>();
    for (NearDuplicate duplicate : duplicates.find(post.written(), limit)) {
      StoryLink link = new StoryLink.Duplicate(duplicate.resemblance());
      found.put(duplicate.postId(), new Found(duplicate.postId(), link));
    }
    candidates(post)
        .filter(known -> !known.post().postId().equals(post.postId()))
        .distinct()
        .flatMap(known -> story(asked, known).map(link -> new Told(known.post().postId(), link)))
        .sorted(Told.CLOSEST_FIRST)
        .forEach(told -> found.putIfAbsent(told.postId(), new Found(told.postId(), told.link())));
    return found.values().stream().limit(limit).toList();
  }

  private record Told(PostId postId, StoryLink.SameStory link) {
    static final Comparator<Told> CLOSEST_FIRST =
        Comparator.<Told>comparingDouble(told -> told.link().closeness())
            .reversed()
            .thenComparing(Told::postId);
  }

  /** How the two belong together. */
  public StoryLink link(StoryPost one, StoryPost other) {
    Optional<StoryLink> duplicate =
        duplicates
            .compared(one.written(), other.written())
            .map(NearDuplicate::resemblance)
            .map(StoryLink.Duplicate::new);
    return duplicate
        .or(() -> story(Known.of(one), Known.of(other)).<StoryLink>map(link -> link).findFirst())
        .orElseGet(StoryLink.Unrelated::new);
  }

  private Stream<Known> candidates(StoryPost post) {
    Stream<Known> drafted = near(byDraft, post.drafted());
    return post.published().map(date -> Stream.concat(near(byDate, date), drafted)).orElse(drafted);
  }

  private static Stream<Known> near(NavigableMap<Instant, List<Known>> byTime, Instant time) {
    Stream<Known> before =
        byTime.subMap(time.minus(WINDOW), true, time, true).descendingMap().values().stream()
            .flatMap(List::stream)
            .limit(CANDIDATES);
    Stream<Known> behind =
        byTime.subMap(time, false, time.plus(WINDOW), true).values().stream()
            .flatMap(List::stream)
            .limit(CANDIDATES);
    return Stream.concat(before, behind);
  }

  private Stream<StoryLink.SameStory> story(Known asked, Known known) {
    boolean mayBe =
        inTime(asked.post(), known.post())
            && !asked.numbers().contradict(known.numbers())
            && shared(asked, known, StoryTerms.IN_TITLE) > 0
            && shared(asked, known, StoryTerms.NAME) >= SHARED_NAMES
            && asked.terms().closeness(known.terms(), 0, this::rarity) >= CLOSE_WORDS;
    double names =
        mayBe ? asked.terms().closeness(known.terms(), StoryTerms.NAME, this::rarity) : 0;
    if (names < CLOSE_NAMES) {
      return Stream.empty();
    }
    boolean later = asked.post().told().isAfter(known.post().told());
    PostId update = later ? asked.post().postId() : known.post().postId();
    return Stream.of(new StoryLink.SameStory(update, names));
  }

  private int shared(Known one, Known other, int role) {
    return one.terms().shared(other.terms(), role, this::rarity, RARE);
  }

  private static boolean inTime(StoryPost one, StoryPost other) {
    boolean dated = one.published().isPresent() && other.published().isPresent();
    Duration apart =
        dated
            ? Duration.between(one.told(), other.told())
            : Duration.between(one.drafted(), other.drafted());
    Duration order = Duration.between(one.told(), other.told());
    return apart.abs().compareTo(WINDOW) <= 0 && order.abs().compareTo(MOMENT) > 0;
  }

  /** Inverse document frequency. */
  private double rarity(int term) {
    int frequency = frequencies.getOrDefault(term, 0);
    return Math.log(1 + (posts.size() + UNSEEN) / (frequency + 1.0));
  }

  private static void add(Map<Instant, List<Known>> byTime, Instant time, Known known) {
    byTime.computeIfAbsent(time, _ -> new ArrayList<>()).add(known);
  }

  private static void drop(Map<Instant, List<Known>> byTime, Instant time, Known known) {
    byTime.computeIfPresent(
        time,
        (_, all) -> {
          all.remove(known);
          return all.isEmpty() ? null : all;
        });
  }
}
