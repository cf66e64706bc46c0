package dev.pressline.benchmarks.site;

import dev.pressline.benchmarks.measure.Awaited;
import dev.pressline.benchmarks.measure.Figures;
import dev.pressline.benchmarks.measure.Running;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntFunction;

/**
 * Milliseconds from the writing of a post's file until the site's files on disk have what is new.
 *
 * @param page its page
 * @param index the front page
 * @param tag the first page of its first tag
 * @param feed the site's feed
 * @param all of those
 * @param cpu seconds of processor time until all is quiet again
 */
record Edits(Figures page, Figures index, Figures tag, Figures feed, Figures all, Figures cpu) {
  private static final Duration UNTIL_QUIET = Duration.ofMinutes(1);

  /** After so long nothing will come of an edit any more. */
  static final Duration IDLE = Duration.ofSeconds(10);

  private static final Duration AHEAD = Duration.ofSeconds(6);
  private static final Edits NONE =
      new Edits(Figures.NONE, Figures.NONE, Figures.NONE, Figures.NONE, Figures.NONE, Figures.NONE);

  /** The three kinds of edits of a site that is being watched. */
  record Rounds(GeneratedBlog blog, Peer.Places places, Running watcher, Plan plan) {

    /** The first edit after the start, of the text of an old post. */
    Edits first() throws IOException, InterruptedException {
      String words = "The very first edit is here.";
      return NONE.and(new Edit(old(-1).saying(words), words, false), this);
    }

    /** The text of an old post, another one each time. */
    Edits oldTexts() throws IOException, InterruptedException {
      return edits(
          round -> {
            String words = "The body of edit %d is here.".formatted(round);
            return new Edit(old(round).saying(words), words, false);
          });
    }

    /** A post from the middle of the blog down, and from there again when all were taken. */
    private GeneratedBlog.Post old(int round) {
      return blog.post(blog.size() / 2 - round % (blog.size() / 4));
    }

    /** The title of the newest post. */
    Edits newestTitles() throws IOException, InterruptedException {
      return edits(
          round -> {
            String title = "The title of edit %d is here".formatted(round);
            return new Edit(blog.newest().titled(title), title, true);
          });
    }

    /** A post that is newer than all others. */
    Edits newPosts() throws IOException, InterruptedException {
      return edits(
          round -> {
            String title = "The new post %d is here".formatted(round);
            GeneratedBlog.Post post =
                blog.post(blog.size() + round)
                    .dated(blog.newest().date().plusMinutes(round + 1L))
                    .titled(title);
            return new Edit(post, title, true);
          });
    }

    /** Milliseconds after the time a post was written for, until its page and all lists have it. */
    Figures scheduled() throws IOException, InterruptedException {
      Figures late = Figures.NONE;
      for (int round = 0; round < plan.edits(); round++) {
        String title = "The scheduled post %d is here".formatted(round);
        Instant due = Instant.now().plus(AHEAD).truncatedTo(ChronoUnit.SECONDS);
        GeneratedBlog.Post post =
            blog.post(2 * blog.size() + round)
                .dated(LocalDateTime.ofInstant(due, ZoneOffset.UTC))
                .titled(title);
        post.write(places.posts());
        long since = System.nanoTime() + Duration.between(Instant.now(), due).toNanos();
        List<Awaited> awaited = everywhere(post, title, places);
        late = late.and(last(Awaited.all(awaited, since, plan.patience(), () -> false)));
        watcher.awaitQuiet(UNTIL_QUIET);
      }
      return late;
    }

    /** Warms up, and then measures. */
    private Edits edits(IntFunction<Edit> edits) throws IOException, InterruptedException {
      int round = 0;
      Instant warm = Instant.now().plus(plan.warmUp());
      do {
        NONE.and(edits.apply(round++), this);
      } while (Instant.now().isBefore(warm));
      Edits figures = NONE;
      for (int last = round + plan.edits(); round < last; round++) {
        figures = figures.and(edits.apply(round), this);
      }
      return figures;
    }
  }

  /**
   * One edit.
   *
   * @param text by which it is known
   * @param isListed whether more than the page shows it
   */
  private record Edit(GeneratedBlog.Post post, String text, boolean isListed) {
    List<Awaited> awaited(Peer.Places places) {
      List<Awaited> awaited = new ArrayList<>();
      awaited.add(new Awaited(places.page(post), text));
      if (isListed) {
        awaited.add(new Awaited(places.index(), text));
        awaited.add(new Awaited(places.tag(post.tags().getFirst()), text));
        awaited.add(new Awaited(places.feedFile(), text));
      }
      return awaited;
    }
  }

  private Edits and(Edit edit, Rounds rounds) throws IOException, InterruptedException {
    List<Awaited> awaited = edit.awaited(rounds.places);
    Duration before = rounds.watcher.cpu();
    long since = System.nanoTime();
    edit.post.write(rounds.places.posts());
    List<OptionalDouble> seen =
        Awaited.all(awaited, since, rounds.plan.patience(), rounds.watcher.idleFor(IDLE));
    rounds.watcher.awaitQuiet(UNTIL_QUIET);
    double taken = rounds.watcher.cpu().minus(before).toMillis() / 1e3;
    boolean isListed = edit.isListed;
    return new Edits(
        page.and(seen.getFirst()),
        isListed ? index.and(seen.get(1)) : index,
        isListed ? tag.and(seen.get(2)) : tag,
        isListed ? feed.and(seen.get(3)) : feed,
        all.and(last(seen)),
        cpu.and(OptionalDouble.of(taken)));
  }

  /** Page, front page, tag page and feed, which are to have the title of the post. */
  static List<Awaited> everywhere(GeneratedBlog.Post post, String title, Peer.Places places) {
    return new Edit(post, title, true).awaited(places);
  }

  /** When the last of them was seen; empty when one was not. */
  static OptionalDouble last(List<OptionalDouble> seen) {
    return seen.stream().allMatch(OptionalDouble::isPresent)
        ? seen.stream().mapToDouble(OptionalDouble::orElseThrow).max()
        : OptionalDouble.empty();
  }
}
