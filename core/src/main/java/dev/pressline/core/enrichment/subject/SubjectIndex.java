package dev.pressline.core.enrichment.subject;

import dev.pressline.core.catalogue.Tokens;
import dev.pressline.core.post.PostId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The posts of a site by what their titles say that they are about, and the posts that speak of it.
 *
 * <p>A subject leads to the one post that is about it; to none when two are, unless it is the whole
 * title of only one of them. Two words may mean anything: they count when the text of the post has
 * them, too, lead nowhere when more than {@value #MANY} posts speak of them, since then the whole
 * site is about them, and as a part of a title they are only found where they are written as a
 * name. All this follows from the posts, whichever came first.
 *
 * <p>Not to be shared by threads while it is changed.
 */
public final class SubjectIndex {
  private static final int MANY = 12;
  private static final int ANCHOR_BITS = 1 << 20;

  private final int many;
  private final Map<PostId, List<Subject>> subjects = new HashMap<>();
  private final Map<Subject.Key, Claims> claims = new HashMap<>();
  private final Map<Integer, Set<Claims>> claimsByAnchor = new HashMap<>();

  /** A bit for each anchor there has been: most pairs of a text are none, and need no look-up. */
  private final BitSet anchors = new BitSet(ANCHOR_BITS);

  private final PairPostings mentions = new PairPostings();
  private final Set<Claims> unsettled = new HashSet<>();

  /** No posts yet. */
  public SubjectIndex() {
    this(MANY);
  }

  SubjectIndex(int many) {
    this.many = many;
  }

  /** Says where links may stand in a text. */
  @FunctionalInterface
  public interface Linkable {
    /** Whether the stretch from start, inclusive, to end, exclusive, may become a link. */
    boolean test(int start, int end);
  }

  /**
   * Takes in a post, in place of what was known of it.
   *
   * @param language BCP 47; posts are linked within one language only
   * @param pairs of its text
   */
  public void put(PostId post, String title, String language, WordPairs pairs) {
    List<Subject> now =
        Subjects.of(title, language).stream()
            .filter(subject -> subject.firm() || pairs.containsAll(subject.pairs()))
            .toList();
    List<Subject> before = subjects.getOrDefault(post, List.of());
    if (!now.equals(before)) {
      before.forEach(subject -> unclaim(subject, post));
      now.forEach(subject -> claim(subject, post));
      subjects.put(post, now);
    }
    WordPairs spoken = mentions.of(post);
    if (!spoken.equals(pairs)) {
      speaks(spoken, -1);
      speaks(pairs, 1);
      mentions.put(post, pairs);
    }
  }

  /** A text with these pairs came or went. */
  private void speaks(WordPairs pairs, int by) {
    for (Claims claimed : spokenOf(pairs)) {
      claimed.changed(by);
      unsettled.add(claimed);
    }
  }

  /** Forgets a post. */
  public void remove(PostId post) {
    Optional.ofNullable(subjects.remove(post))
        .ifPresent(gone -> gone.forEach(subject -> unclaim(subject, post)));
    speaks(mentions.of(post), -1);
    mentions.remove(post);
  }

  private void claim(Subject subject, PostId post) {
    Claims claimed =
        claims.computeIfAbsent(
            subject.key(), _ -> new Claims(subject, mentions.rarest(subject.pairs())));
    claimed.add(post, subject.whole());
    anchors.set(anchorBit(claimed.anchor()));
    claimsByAnchor.computeIfAbsent(claimed.anchor(), _ -> new HashSet<>()).add(claimed);
    unsettled.add(claimed);
  }

  private static int anchorBit(int pair) {
    return (pair ^ pair >>> 12) & (ANCHOR_BITS - 1);
  }

  private void unclaim(Subject subject, PostId post) {
    Optional.ofNullable(claims.get(subject.key()))
        .ifPresent(
            claimed -> {
              claimed.remove(post);
              unsettled.add(claimed);
            });
  }

  /** The subjects of which a text with these pairs may speak. */
  private Set<Claims> spokenOf(WordPairs pairs) {
    Set<Claims> spoken = new HashSet<>();
    for (int i = 0; i < pairs.size(); i++) {
      if (!anchors.get(anchorBit(pairs.get(i)))) {
        continue;
      }
      for (Claims claimed : claimsByAnchor.getOrDefault(pairs.get(i), Set.of())) {
        if (pairs.containsAll(claimed.pairs())) {
          spoken.add(claimed);
        }
      }
    }
    return spoken;
  }

  /**
   * Brings everything up to date and names the posts that speak of a subject which leads elsewhere
   * than before.
   */
  public Set<PostId> settle() {
    Set<PostId> changed = new HashSet<>();
    for (Claims claimed : unsettled) {
      Optional<PostId> target =
          claimed.winner().filter(_ -> claimed.isFirm() || speaking(claimed) <= many);
      if (!target.equals(claimed.target())) {
        claimed.settle(target);
        changed.addAll(mentions.withAll(claimed.pairs()));
      }
      if (claimed.isEmpty()) {
        forget(claimed);
      }
    }
    unsettled.clear();
    return changed;
  }

  /** Counted once: there may be thousands, and every text that has the words changes it. */
  private int speaking(Claims claimed) {
    return claimed
        .speaking()
        .orElseGet(
            () -> {
              int counted = mentions.withAll(claimed.pairs()).size();
              claimed.counted(counted);
              return counted;
            });
  }

  private void forget(Claims claimed) {
    claims.remove(claimed.key());
    claimsByAnchor.computeIfPresent(
        claimed.anchor(),
        (_, there) -> {
          there.remove(claimed);
          return there.isEmpty() ? null : there;
        });
  }

  /** The posts that may have a link to the post for what it is about. */
  public Set<PostId> speakingOf(PostId post) {
    Set<PostId> speaking = new HashSet<>();
    for (Subject subject : subjects.getOrDefault(post, List.of())) {
      Optional.ofNullable(claims.get(subject.key()))
          .filter(claimed -> claimed.target().equals(Optional.of(post)))
          .ifPresent(claimed -> speaking.addAll(mentions.withAll(claimed.pairs())));
    }
    speaking.remove(post);
    return speaking;
  }

  /** Whether the post's text may speak of what others are about; if not, {@link #in} finds none. */
  public boolean maySpeakOfOthers(PostId post) {
    return !others(post).isEmpty();
  }

  private List<Claims> others(PostId post) {
    return spokenOf(mentions.of(post)).stream()
        .filter(claimed -> claimed.target().filter(target -> !target.equals(post)).isPresent())
        .sorted(
            Comparator.comparing((Claims claimed) -> -claimed.key().words().size())
                .thenComparing(claimed -> claimed.key().toString()))
        .toList();
  }

  /**
   * Where the text of a known post speaks of what others are about: in text order, the longest
   * subject first, each post once, at the first place that may become a link.
   *
   * @param breaks positions in ascending order at which a block starts
   */
  public List<SubjectLink> in(PostId post, String text, int[] breaks, Linkable linkable) {
    List<Claims> others = others(post);
    if (others.isEmpty()) {
      return List.of();
    }
    List<SubjectWord> words = SubjectWords.of(Tokens.of(text, breaks));
    List<SubjectLink> links = new ArrayList<>();
    Set<PostId> linked = new HashSet<>();
    int at = 0;
    while (at < words.size()) {
      Optional<SubjectLink> link = linkAt(words, at, others, linkable);
      link.filter(found -> linked.add(found.target())).ifPresent(links::add);
      int end = link.map(SubjectLink::end).orElse(0);
      do {
        at++;
      } while (at < words.size() && words.get(at).start() < end);
    }
    return links;
  }

  private static Optional<SubjectLink> linkAt(
      List<SubjectWord> words, int at, List<Claims> others, Linkable linkable) {
    for (Claims claimed : others) {
      if (claimed.key().standsAt(words, at)) {
        SubjectWord last = words.get(at + claimed.key().words().size() - 1);
        boolean named = !words.get(at).small() && !last.small();
        int start = words.get(at).start();
        int end = last.end();
        return linkable.test(start, end) && (named || !claimed.isNameOnly())
            ? claimed.target().map(target -> new SubjectLink(target, start, end))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }
}
