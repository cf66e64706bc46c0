package dev.pressline.store.site;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Something that happens to a post.
 *
 * @param post number of the post
 * @param choice which of the possible words, tags, dates or addresses it takes
 */
record Edit(int post, Kind kind, int choice) {
  enum Kind {
    REWRITE,
    RETITLE,
    RETAG,
    RECATEGORISE,
    REDATE,
    RENAME,
    CONTEND,
    HINT,
    ILLUSTRATE,
    ENRICH,
    WITHDRAW_GONE,
    WITHDRAW_REDIRECT,
    WITHDRAW_NOTICE,
    PUBLISH_AGAIN,
    ARRIVE_LATE
  }

  private static final int POSTS = 20;

  /** What may happen to a few posts, often to the same ones. */
  static Arbitrary<List<Edit>> scripts() {
    Arbitrary<Integer> posts =
        Arbitraries.frequencyOf(
            Tuple.of(2, Arbitraries.integers().between(0, 5)),
            Tuple.of(1, Arbitraries.integers().between(0, POSTS - 1)));
    Arbitrary<Kind> kinds =
        Arbitraries.frequencyOf(
            Tuple.of(2, Arbitraries.of(Kind.class)),
            Tuple.of(1, Arbitraries.of(Kind.RENAME, Kind.WITHDRAW_REDIRECT)));
    return Combinators.combine(posts, kinds, Arbitraries.integers().between(0, 1000))
        .as(Edit::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(80);
  }
}
