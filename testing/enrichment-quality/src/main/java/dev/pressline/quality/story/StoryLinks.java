package dev.pressline.quality.story;

import dev.pressline.core.enrichment.story.Series;
import dev.pressline.core.enrichment.story.Stories;
import dev.pressline.core.enrichment.story.StoryLink;
import dev.pressline.core.enrichment.story.StoryPost;
import dev.pressline.core.post.PostId;
import dev.pressline.material.SharedFolder;
import dev.pressline.quality.Measurement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which real posts are said to tell one story, or to be parts of a series, and the two seeds. */
public final class StoryLinks implements Measurement {
  private static final Instant IMPORTED = Instant.parse("2026-01-01T00:00:00Z");
  private static final Duration WINDOW = Duration.ofDays(14);
  private static final int ALL = 100;

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
        "| blog | posts | pairs within 14 days | said to be one story | series | posts in series"
            + " |\n"
            + "| --- | --- | --- | --- | --- | --- |\n");
    for (var blog : byBlog.entrySet()) {
      text.append(row(blog.getKey(), blog.getValue()));
    }
    text.append("\nThe seeds, each time among the posts of one of the blogs, are said to be:\n\n");
    List<StoryPost> seeds = seeds();
    Map<String, Long> verdicts =
        Stream.concat(Stream.of(List.<BlogPost>of()), byBlog.values().stream())
            .map(blog -> verdict(seeds, blog))
            .collect(
                Collectors.groupingBy(verdict -> verdict, TreeMap::new, Collectors.counting()));
    verdicts.forEach((verdict, times) -> text.append("- %s: %d times\n".formatted(verdict, times)));
    return text.toString();
  }

  private static String row(String blog, List<BlogPost> posts) {
    Stories stories = new Stories();
    Series series = new Series();
    posts.forEach(post -> stories.put(storyOf(post)));
    posts.forEach(post -> series.put(post.postId(), post.title()));
    int told =
        (int)
                posts.stream()
                    .flatMap(post -> stories.find(storyOf(post), ALL).stream())
                    .filter(found -> found.link() instanceof StoryLink.SameStory)
                    .count()
            / 2;
    Set<List<PostId>> found =
        posts.stream()
            .map(post -> series.partsOf(post.postId()))
            .filter(parts -> !parts.isEmpty())
            .collect(Collectors.toCollection(HashSet::new));
    return "| %s | %d | %d | %d | %d | %d |\n"
        .formatted(
            blog.replaceAll(".*__|@", " ").strip(),
            posts.size(),
            pairs(posts),
            told,
            found.size(),
            found.stream().mapToInt(List::size).sum());
  }

  private static int pairs(List<BlogPost> posts) {
    List<Instant> dates =
        posts.stream().flatMap(post -> post.published().stream()).sorted().toList();
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

  private static String verdict(List<StoryPost> seeds, List<BlogPost> blog) {
    Stories stories = new Stories();
    blog.forEach(post -> stories.put(storyOf(post)));
    seeds.forEach(stories::put);
    return switch (stories.link(seeds.getFirst(), seeds.getLast())) {
      case StoryLink.Unrelated _ -> "unrelated";
      case StoryLink.Duplicate _ -> "duplicates";
      case StoryLink.SameStory(PostId update, _) ->
          update.equals(seeds.getLast().postId())
              ? "one story, the later one the update"
              : "one story, the earlier one the update";
    };
  }

  private static StoryPost storyOf(BlogPost post) {
    return new StoryPost(post.postId(), post.published(), IMPORTED, post.title(), post.text());
  }

  private static List<StoryPost> seeds() throws IOException {
    List<StoryPost> seeds = new ArrayList<>();
    Optional<Path> folder = SharedFolder.find("seeds");
    if (folder.isPresent()) {
      try (Stream<Path> files = Files.list(folder.get())) {
        for (Path file : files.sorted().toList()) {
          Blogs.post("seeds", file.getFileName(), Files.readAllBytes(file))
              .ifPresent(post -> seeds.add(storyOf(post)));
        }
      }
    }
    return seeds;
  }
}
