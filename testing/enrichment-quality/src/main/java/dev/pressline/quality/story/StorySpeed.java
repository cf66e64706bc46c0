package dev.pressline.quality.story;

import dev.pressline.core.enrichment.story.Stories;
import dev.pressline.core.enrichment.story.StoryNames;
import dev.pressline.core.enrichment.story.StoryPost;
import dev.pressline.quality.CpuTime;
import java.util.List;

/** What the stories of one site of all posts cost. */
final class StorySpeed {
  private StorySpeed() {}

  static String measured(List<StoryPost> posts) {
    Stories stories = new Stories();
    double filled =
        CpuTime.millis(
            posts.size(),
            () -> {
              posts.forEach(stories::put);
              stories.settle();
            });
    double changed =
        CpuTime.millis(
            posts.size(),
            () ->
                posts.forEach(
                    post -> {
                      stories.remove(post.postId());
                      stories.settle();
                      stories.put(post);
                      stories.settle();
                    }));
    return """

    All %,d posts as one site: to fill it takes %.3f ms a post, to take one off and put it back %.3f ms (wanted ≤ 1) of one
    core. A post has %.0f names.
    """
        .formatted(
            posts.size(),
            filled,
            changed,
            posts.stream()
                .map(StoryPost::names)
                .map(StoryNames::list)
                .mapToInt(List::size)
                .average()
                .orElse(0));
  }
}
