package dev.pressline.benchmarks.site;

import dev.pressline.benchmarks.measure.Figures;
import dev.pressline.benchmarks.measure.MarkdownTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is told about a run, as a page of Markdown. */
final class SpeedReport {
  private final Plan plan;
  private final MarkdownTable machine = new MarkdownTable(2, "", "");
  private final MarkdownTable builds =
      new MarkdownTable(2, "posts", "generator", "s", "× Pressline", "CPU s", "peak MB", "files");
  private final MarkdownTable edits =
      new MarkdownTable(
          2,
          "posts",
          "watching",
          "ready, s",
          "first edit → its page",
          "old text → its page",
          "× Pressline",
          "CPU s",
          "new title → its page",
          "→ front page",
          "→ tag page",
          "→ feed",
          "→ all four",
          "× Pressline",
          "CPU s");
  private final MarkdownTable pressline =
      new MarkdownTable(
          1,
          "posts",
          "published first, s",
          "looked at closely, s",
          "new post → its page",
          "→ front page",
          "→ tag page",
          "→ feed",
          "→ all four",
          "scheduled, late",
          "MB resident",
          "MB at most",
          "processor at rest, %");
  private final List<String> leftOut = new ArrayList<>();

  /** Figures of Pressline with the blog of the size in hand; none before it was measured. */
  private Figures refill = Figures.NONE;

  private Figures text = Figures.NONE;
  private Figures title = Figures.NONE;

  SpeedReport(Plan plan) {
    this.plan = plan;
  }

  /** From here on the figures are of another blog. */
  void nextSize() {
    refill = Figures.NONE;
    text = Figures.NONE;
    title = Figures.NONE;
  }

  void fact(String name, String value) {
    machine.row(name, value);
  }

  /** Says aloud, now and in the report, what is not measured. */
  void leaveOut(String sentence) {
    System.out.println("NOT MEASURED: " + sentence);
    leftOut.add(sentence.replace("\n", "\n  "));
  }

  void presslineBuild(int posts, PresslineRun.Refill filled) {
    refill = filled.whole().seconds();
    build(posts, "Pressline, from the start of the process", filled.whole());
    builds.row(
        number(posts), "Pressline, from the open store", filled.opened().cell(1), "", "", "", "");
  }

  void build(int posts, String generator, Build build) {
    builds.row(
        number(posts),
        generator,
        build.seconds().cell(1),
        build.seconds().times(refill),
        build.cpu().cell(1),
        build.megabytes().cell(0),
        number(build.files()));
  }

  void presslineEdits(
      int posts, double published, double settled, PresslineRun.Following following) {
    Watched watched = following.watched();
    text = watched.oldTexts().page();
    title = watched.newestTitles().all();
    edits(posts, "pressline watch", watched);
    Edits added = following.newPosts();
    pressline.row(
        number(posts),
        tenths(published),
        tenths(settled),
        added.page().cell(0),
        added.index().cell(0),
        added.tag().cell(0),
        added.feed().cell(0),
        added.all().cell(0),
        following.scheduled().cell(0),
        number(watched.resident()),
        number(watched.peak()),
        tenths(100 * following.atRest()));
  }

  void edits(int posts, String watcher, Watched watched) {
    Edits texts = watched.oldTexts();
    Edits titles = watched.newestTitles();
    edits.row(
        number(posts),
        watcher,
        tenths(watched.ready()),
        watched.first().page().cell(0),
        texts.page().cell(0),
        texts.page().times(text),
        texts.cpu().cell(2),
        titles.page().cell(0),
        titles.index().cell(0),
        titles.tag().cell(0),
        titles.feed().cell(0),
        titles.all().cell(0),
        titles.all().times(title),
        titles.cpu().cell(2));
  }

  @Override
  public String toString() {
    StringBuilder page = new StringBuilder(HEAD).append(machine);
    section(page, "Whole sites", BUILDS.formatted(plan.builds()), builds);
    section(
        page,
        "Edits",
        EDITS.formatted(
            plan.warmUp().toSeconds(),
            plan.edits(),
            plan.patience().toSeconds(),
            Edits.IDLE.toSeconds()),
        edits);
    section(page, "Pressline alone", PRESSLINE, pressline);
    if (!leftOut.isEmpty()) {
      page.append("\n## Not measured\n\n");
      leftOut.forEach(sentence -> page.append("- ").append(sentence).append('\n'));
    }
    return page.toString();
  }

  private static void section(
      StringBuilder page, String title, String text, MarkdownTable figures) {
    if (!figures.isEmpty()) {
      page.append("\n## ").append(title).append("\n\n").append(text).append('\n').append(figures);
    }
  }

  private static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private static String tenths(double number) {
    return String.format(Locale.ROOT, "%.1f", number);
  }

  private static final String HEAD =
      """
      # Speed of a site, side by side

      Written by `make bench-site`. All generators have the same posts: Markdown with YAML front matter, 400 to 1,200 words,
      four tags and one category each; the same number of posts gives the same text. Each makes with a lean theme of our own
      (`testing/benchmarks/src/main/resources`) what it can of: page of a post, front page, tags and categories with ten
      posts a page, archive by month, feed, sitemap, index for a search. Pressline makes all of it with its own theme, and
      besides feeds a tag and category, related posts and links between posts. One runs after the other.

      """;

  private static final String BUILDS =
      """
      From an empty folder to a complete site; median and, in parentheses, the slowest of %d. Seconds on the clock, of
      processors, and the most memory resident are GNU time's, for Pressline those of `/proc`. For Pressline it is the site
      filled again from the log of publications: all posts are published, the site and the state of its store are
      deleted, `pressline up` is started, and counting goes on until the last file is written. Then every byte has to be
      as before.
      """;

  private static final String EDITS =
      """
      Milliseconds from the writing of a post's file until the new words are in a file on disk, looked for every 2 ms. The
      first edit after the start is an old post's text. Then each kind of edit is made for %d s, and at least once, which
      is not counted; the figures are the median and, in parentheses, the slowest of the %d that follow. A file that does
      not have the words after %d s, or when the program has done nothing for %d s, is stale. Each edit begins when the one before has left the processors in peace; CPU s
      is what the program used until then.
      """;

  private static final String PRESSLINE =
      """
      The first publication of all posts (judged, enriched, linked, rendered); the time from the next start until
      nothing is done any more, which includes the second pass where its model is there, before anything else is measured;
      new posts while it watches, and posts written some seconds before the time that they are for: milliseconds from
      that time until page, front page, tag page and feed have it (none may be early). Then the memory of the one process,
      Kafka included, with all posts live and after the edits, and what it takes of one processor while nothing is
      edited, which is part of the CPU s above.
      """;
}
