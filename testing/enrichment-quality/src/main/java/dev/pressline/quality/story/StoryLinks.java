package dev.pressline.quality.story;

import dev.pressline.core.enrichment.story.Series;
import dev.pressline.core.enrichment.story.SeriesPlace;
import dev.pressline.core.enrichment.story.Stories;
import dev.pressline.core.enrichment.story.StoryPost;
import dev.pressline.core.enrichment.story.StoryRules;
import dev.pressline.core.enrichment.story.StoryRules.Likeness;
import dev.pressline.core.post.PostId;
import dev.pressline.material.SharedFolder;
import dev.pressline.quality.Measurement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which real posts are said to tell one story, or to be parts of a series, and the two seeds. */
public final class StoryLinks implements Measurement {
  private static final Instant IMPORTED = Instant.parse("2026-01-01T00:00:00Z");
  private static final Duration WINDOW = Duration.ofDays(14);
  private static final String ONE_STORY = "one story, the later one the update";
  private static final Map<String, StoryRules> RULES = rules();

  private static Map<String, StoryRules> rules() {
    StoryRules rules = StoryRules.DEFAULT;
    Map<String, StoryRules> all = new LinkedHashMap<>();
    all.put("as shipped", rules);
    all.put(
        "names count however common they are",
        with(rules.dated(), rules.undated(), Integer.MAX_VALUE));
    all.put(
        "posts without a date as those with one",
        with(rules.dated(), rules.dated(), rules.common()));
    all.put("closeness 0.4", with(new Likeness(3, 0.4), rules.undated(), rules.common()));
    all.put("closeness 0.6", with(new Likeness(3, 0.6), rules.undated(), rules.common()));
    all.put("five names", with(new Likeness(5, 0.5), rules.undated(), rules.common()));
    return all;
  }

  private static StoryRules with(Likeness dated, Likeness undated, int common) {
    StoryRules rules = StoryRules.DEFAULT;
    return new StoryRules(rules.window(), dated, undated, rules.copy(), rules.before(), common);
  }

  @Override
  public String name() {
    return "stories";
  }

  @Override
  public String title() {
    return "Updates of a story, and series";
  }

  @Override
  public String measure(Path corpus) throws IOException {
    Map<String, List<BlogPost>> byBlog =
        new TreeMap<>(Blogs.posts(corpus).stream().collect(Collectors.groupingBy(BlogPost::blog)));
    StringBuilder text = new StringBuilder();
    text.append(
        "| blog | posts | pairs within 14 days | said to be updates | series | posts in series"
            + " |\n"
            + "| --- | --- | --- | --- | --- | --- |\n");
    Map<String, List<StoryPost>> stories = new TreeMap<>();
    byBlog.forEach(
        (blog, posts) -> stories.put(blog, posts.stream().map(BlogPost::story).toList()));
    stories.forEach((blog, posts) -> text.append(row(blog, posts)));
    text.append("\nThe seeds, each time among the posts of one of the blogs, are said to be:\n\n");
    List<StoryPost> seeds = seeds();
    Map<String, Long> verdicts =
        Stream.concat(Stream.of(List.<StoryPost>of()), stories.values().stream())
            .map(blog -> verdict(seeds, blog, StoryRules.DEFAULT))
            .collect(
                Collectors.groupingBy(verdict -> verdict, TreeMap::new, Collectors.counting()));
    verdicts.forEach((verdict, times) -> text.append("- %s: %d times\n".formatted(verdict, times)));
    text.append(ablations(stories.values(), seeds));
    text.append(StorySpeed.measured(stories.values().stream().flatMap(List::stream).toList()));
    return text.toString();
  }

  private static String row(String blog, List<StoryPost> posts) {
    Series series = new Series();
    posts.forEach(post -> series.put(post.postId(), post.title()));
    series.settle();
    List<SeriesPlace> places =
        posts.stream().flatMap(post -> series.of(post.postId()).stream()).toList();
    return "| %s | %d | %d | %d | %d | %d |\n"
        .formatted(
            blog.replaceAll(".*__|@", " ").strip(),
            posts.size(),
            pairs(posts),
            updates(posts, StoryRules.DEFAULT, UnaryOperator.identity()),
            places.stream().filter(place -> place.previous().isEmpty()).count(),
            places.size());
  }

  /** How many posts are said to be the update of another. */
  private static int updates(
      List<StoryPost> posts, StoryRules rules, UnaryOperator<StoryPost> reader) {
    Stories stories = new Stories(rules);
    posts.forEach(post -> stories.put(reader.apply(post)));
    stories.settle();
    return (int)
        posts.stream().filter(post -> stories.of(post.postId()).before().isPresent()).count();
  }

  private static int pairs(List<StoryPost> posts) {
    List<Instant> dates =
        posts.stream().filter(StoryPost::dated).map(StoryPost::told).sorted().toList();
    int pairs = 0;
    int first = 0;
    for (int i = 0; i < dates.size(); i++) {
      while (dates.get(first).plus(WINDOW).isBefore(dates.get(i))) {
        first++;
      }
      pairs += i - first;
    }
    return pairs;
  }

  private static String verdict(List<StoryPost> seeds, List<StoryPost> blog, StoryRules rules) {
    Stories stories = new Stories(rules);
    blog.forEach(stories::put);
    seeds.forEach(stories::put);
    stories.settle();
    PostId first = seeds.getFirst().postId();
    PostId second = seeds.getLast().postId();
    if (stories.of(second).before().equals(Optional.of(first))) {
      return ONE_STORY;
    }
    return stories.of(first).before().equals(Optional.of(second))
        ? "one story, the earlier one the update"
        : "unrelated";
  }

  private static String ablations(Collection<List<StoryPost>> blogs, List<StoryPost> seeds) {
    StringBuilder text = new StringBuilder();
    text.append(
        """

        | rules | posts of the blogs said to be updates | the same, every fourth post without a date | seeds told right |
        | --- | --- | --- | --- |
        """);
    RULES.forEach(
        (name, rules) ->
            text.append(
                "| %s | %d | %d | %d of %d |\n"
                    .formatted(
                        name,
                        blogs.stream()
                            .mapToInt(b -> updates(b, rules, UnaryOperator.identity()))
                            .sum(),
                        blogs.stream().mapToInt(b -> updates(b, rules, StoryLinks::undated)).sum(),
                        blogs.stream()
                            .filter(blog -> verdict(seeds, blog, rules).equals(ONE_STORY))
                            .count(),
                        blogs.size())));
    return text.toString();
  }

  /** Every fourth post came in without a date when the others were there. */
  private static StoryPost undated(StoryPost story) {
    int number = story.postId().value().hashCode() & 0xFFFF;
    return number % 4 == 0
        ? new StoryPost(
            story.postId(),
            IMPORTED.plus(Duration.ofHours(number)),
            false,
            "",
            story.title(),
            story.names())
        : story;
  }

  private static List<StoryPost> seeds() throws IOException {
    List<StoryPost> seeds = new ArrayList<>();
    Optional<Path> folder = SharedFolder.find("seeds");
    if (folder.isPresent()) {
      try (Stream<Path> files = Files.list(folder.get())) {
        for (Path file : files.sorted().toList()) {
          Blogs.post("seeds", file.getFileName(), Files.readAllBytes(file))
              .ifPresent(post -> seeds.add(post.story()));
        }
      }
    }
    return seeds;
  }
}
