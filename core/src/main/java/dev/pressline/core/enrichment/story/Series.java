package dev.pressline.core.enrichment.story;

import dev.pressline.core.post.PostId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  private final Map<PostId, Member> members = new HashMap<>();
  private final Map<String, SortedSet<Member>> byStem = new HashMap<>();

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
            });
  }

  /** The post is no longer live. */
  public void remove(PostId postId) {
    Optional.ofNullable(members.remove(postId))
        .ifPresent(
            member ->
                byStem.computeIfPresent(
                    member.part().stem(),
                    (_, all) -> {
                      all.remove(member);
                      return all.isEmpty() ? null : all;
                    }));
  }

  /** All parts of the post's series in their order, itself among them; nothing if it is alone. */
  public List<PostId> partsOf(PostId postId) {
    return Optional.ofNullable(members.get(postId))
        .map(member -> byStem.getOrDefault(member.part().stem(), new TreeSet<>()))
        .filter(Series::isSeries)
        .map(all -> all.stream().map(Member::postId).toList())
        .orElse(List.of());
  }

  private static boolean isSeries(SortedSet<Member> parts) {
    long different = parts.stream().map(member -> member.part().number()).distinct().count();
    boolean named = parts.stream().allMatch(member -> member.part().named());
    int span = parts.getLast().part().number() - parts.getFirst().part().number() + 1;
    int most = parts.size() * (named ? MOST_MISSING : 1);
    return different > 1 && different == parts.size() && span <= most;
  }
}
