package dev.pressline.core.enrichment.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.post.PostId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class StoriesPropertyTest {
  private static final int POSTS = 30;
  private static final StoryRules FEW =
      new StoryRules(
          Duration.ofDays(14),
          new StoryRules.Likeness(2, 0.3),
          new StoryRules.Likeness(3, 0.4),
          0.97,
          6,
          3);

  /** What a site shows is a function of its posts; whoever's page differs is named. */
  @Property(tries = 15)
  void storiesAndSeriesAfterAnyEditsAreThoseOfAFreshIndex(@ForAll long seed) {
    Random random = new Random(seed);
    Stories stories = new Stories(FEW);
    Series series = new Series();
    Map<PostId, StoryPost> live = new HashMap<>();
    for (int edit = 0; edit < 40; edit++) {
      Map<PostId, List<Object>> before = shown(stories, series);
      for (int i = random.nextInt(4); i >= 0; i--) {
        change(live, post(random), random.nextInt(3) == 0);
      }
      Set<PostId> gone = new HashSet<>(before.keySet());
      gone.removeAll(live.keySet());
      gone.forEach(stories::remove);
      gone.forEach(series::remove);
      live.values().forEach(post -> putIfOther(stories, series, post, random));
      Set<PostId> named = new HashSet<>(stories.settle());
      named.addAll(series.settle());

      Map<PostId, List<Object>> after = shown(stories, series);
      assertThat(after).isEqualTo(fresh(live));
      assertThat(named).containsAll(different(before, after));
    }
  }

  private static void change(Map<PostId, StoryPost> live, StoryPost post, boolean gone) {
    if (gone) {
      live.remove(post.postId());
    } else {
      live.put(post.postId(), post);
    }
  }

  private static void putIfOther(Stories stories, Series series, StoryPost post, Random random) {
    if (random.nextInt(4) > 0) {
      stories.put(post);
      series.put(post.postId(), post.title());
    } else {
      series.put(post.postId(), "Other, part 1");
      series.put(post.postId(), post.title());
      stories.remove(post.postId());
      stories.put(post);
    }
  }

  private static Map<PostId, List<Object>> fresh(Map<PostId, StoryPost> live) {
    Stories stories = new Stories(FEW);
    Series series = new Series();
    live.values().forEach(stories::put);
    live.values().forEach(post -> series.put(post.postId(), post.title()));
    stories.settle();
    series.settle();
    return shown(stories, series);
  }

  private static Map<PostId, List<Object>> shown(Stories stories, Series series) {
    return IntStream.range(0, POSTS)
        .mapToObj(i -> new PostId("post" + i))
        .collect(
            Collectors.toMap(post -> post, post -> List.of(stories.of(post), series.of(post))));
  }

  private static Set<PostId> different(
      Map<PostId, List<Object>> one, Map<PostId, List<Object>> other) {
    return one.keySet().stream()
        .filter(post -> !Optional.ofNullable(other.get(post)).equals(Optional.of(one.get(post))))
        .collect(Collectors.toSet());
  }

  private static StoryPost post(Random random) {
    String title = "Report " + (random.nextBoolean() ? "part " + random.nextInt(4) : "");
    List<StoryName> names =
        IntStream.range(0, 8)
            .filter(_ -> random.nextBoolean())
            .mapToObj(i -> new StoryName(i, 1 + random.nextInt(5), i < 3))
            .toList();
    return new StoryPost(
        new PostId("post" + random.nextInt(POSTS)),
        Instant.EPOCH.plus(Duration.ofDays(random.nextInt(40))),
        random.nextInt(5) > 0,
        "en",
        title,
        StoryNames.of(names));
  }
}
