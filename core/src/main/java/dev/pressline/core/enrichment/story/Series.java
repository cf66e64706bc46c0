package dev.pressline.core.enrichment.story;

import dev.pressline.core.post.PostId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The series of a site, told by the titles: {@code part 2}, {@code (3/5)}, {@code 第二篇}, {@code #4};
 * and by bare numbers behind a common stem when they follow each other without a gap.
 *
 * <p>Mutable and not thread-safe: it belongs to whoever reads the publications.
 */
public final class Series {
  /**
   * So many numbers for each post: rounds of contests, of which a site tells a few, are no series.
   */
  private static final int MOST_MISSING = 5;

  /** A new part of a longer series does not show on the pages of all others. */
  private static final int LONG = 12;

  private final Map<PostId, Member> members = new HashMap<>();
  private final Map<String, SortedSet<Member>> byStem = new HashMap<>();
  private final Map<PostId, SeriesPlace> places = new HashMap<>();
  private final Set<PostId> gone = new HashSet<>();
  private final Set<String> unsettled = new HashSet<>();

  private record Member(SeriesPart part, PostId postId) implements Comparable<Member> {
    private static final Comparator<Member> ORDER =
        Comparator.<Member>comparingInt(member -> member.part().number())
            .thenComparing(Member::postId);

    @Override
    public int compareTo(Member other) {
      return ORDER.compare(this, other);
    }
  }

  /** The post has the title; what was known of it before no longer counts. */
  public void put(PostId postId, String title) {
    remove(postId);
    SeriesPart.of(title)
        .ifPresent(
            part -> {
              Member member = new Member(part, postId);
              members.put(postId, member);
              byStem.computeIfAbsent(part.stem(), _ -> new TreeSet<>()).add(member);
              unsettled.add(part.stem());
            });
  }

  /** The post is no longer live. */
  public void remove(PostId postId) {
    Optional.ofNullable(members.remove(postId))
        .ifPresent(
            member -> {
              gone.add(postId);
              unsettled.add(member.part().stem());
              byStem.computeIfPresent(
                  member.part().stem(),
                  (_, all) -> {
                    all.remove(member);
                    return all.isEmpty() ? null : all;
                  });
            });
  }

  /** Where the post stands in its series, as of the last {@link #settle}; empty if it has none. */
  public Optional<SeriesPlace> of(PostId postId) {
    return Optional.ofNullable(places.get(postId));
  }

  /** Whether both are parts of one series, as of the last {@link #settle}. */
  public boolean areTogether(PostId one, PostId other) {
    Member first = members.get(one);
    Member second = members.get(other);
    return first != null
        && second != null
        && places.containsKey(one)
        && places.containsKey(other)
        && first.part().stem().equals(second.part().stem());
  }

  /** Brings the series up to date and names the posts whose place is another now. */
  public Set<PostId> settle() {
    Map<PostId, Optional<SeriesPlace>> fresh = new HashMap<>();
    gone.forEach(postId -> fresh.put(postId, Optional.empty()));
    for (String stem : unsettled) {
      fresh.putAll(places(List.copyOf(byStem.getOrDefault(stem, new TreeSet<>()))));
    }
    Set<PostId> changed = new HashSet<>();
    fresh.forEach(
        (postId, place) -> {
          if (!place.equals(of(postId))) {
            changed.add(postId);
            place.ifPresentOrElse(p -> places.put(postId, p), () -> places.remove(postId));
          }
        });
    gone.clear();
    unsettled.clear();
    return changed;
  }

  private static Map<PostId, Optional<SeriesPlace>> places(List<Member> parts) {
    Map<PostId, Optional<SeriesPlace>> places = new HashMap<>();
    boolean series = isSeries(parts);
    for (int i = 0; i < parts.size(); i++) {
      places.put(parts.get(i).postId(), series ? Optional.of(place(parts, i)) : Optional.empty());
    }
    return places;
  }

  private static SeriesPlace place(List<Member> parts, int index) {
    int last = parts.getLast().part().number();
    return new SeriesPlace(
        parts.getFirst().part().name(),
        parts.get(index).part().number(),
        last > LONG ? OptionalInt.empty() : OptionalInt.of(last),
        at(parts, index - 1),
        at(parts, index + 1));
  }

  private static Optional<PostId> at(List<Member> parts, int index) {
    return index < 0 || index >= parts.size()
        ? Optional.empty()
        : Optional.of(parts.get(index).postId());
  }

  private static boolean isSeries(List<Member> parts) {
    if (parts.isEmpty()) {
      return false;
    }
    long different = parts.stream().map(member -> member.part().number()).distinct().count();
    boolean named = parts.stream().allMatch(member -> member.part().named());
    int span = parts.getLast().part().number() - parts.getFirst().part().number() + 1;
    int most = parts.size() * (named ? MOST_MISSING : 1);
    return different > 1 && different == parts.size() && span <= most;
  }
}
