package dev.pressline.core.enrichment.related;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.enrichment.RelatedPost;
import dev.pressline.core.enrichment.Relatedness.Subject;
import dev.pressline.core.post.PostId;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TaggedPostsTest {
  private final TaggedPosts posts = new TaggedPosts();

  @Test
  void postsThatShareMoreAreCloserAndAmongEqualsTheNewer() {
    put("blog", "old", 1, "kafka");
    put("blog", "new", 2, "kafka");
    put("blog", "both", 1, "kafka", "java");
    put("blog", "other", 9, "cooking");

    assertThat(posts.related("blog", subject("me", 5, "kafka", "java"), 5))
        .extracting(post -> post.postId().value())
        .containsExactly("both", "new", "old");
  }

  @Test
  void thePostItselfAndPostsOfOtherSitesAreLeftOut() {
    put("blog", "me", 1, "kafka");
    put("elsewhere", "there", 1, "kafka");

    assertThat(posts.related("blog", subject("me", 5, "kafka"), 5)).isEmpty();
  }

  @Test
  void aRemovedPostIsNoLongerRelated() {
    put("blog", "a", 1, "kafka");
    posts.remove(new PostId("a"));
    posts.remove(new PostId("never there"));

    assertThat(posts.related("blog", subject("me", 5, "kafka"), 5)).isEmpty();
    assertThat(posts.size()).isZero();
  }

  @Test
  void aPostPutAgainCountsAsItIsNow() {
    put("blog", "a", 1, "kafka");
    put("blog", "a", 1, "java");

    assertThat(posts.related("blog", subject("me", 5, "kafka"), 5)).isEmpty();
    assertThat(posts.related("blog", subject("me", 5, "java"), 5))
        .extracting(RelatedPost::title)
        .containsExactly("Title of a");
  }

  @Test
  void noMoreThanTheLimitAreGiven() {
    for (int i = 0; i < 20; i++) {
      put("blog", "p" + i, i, "kafka");
    }

    assertThat(posts.related("blog", subject("me", 5, "kafka"), 3))
        .extracting(post -> post.postId().value())
        .containsExactly("p19", "p18", "p17");
    assertThat(posts.related("blog", subject("me", 5, "kafka"), 0)).isEmpty();
  }

  private void put(String site, String id, long second, String... tags) {
    posts.put(site, subject(id, second, tags), "Title of " + id, "/" + id + "/");
  }

  private static Subject subject(String id, long second, String... tags) {
    return new Subject(
        new PostId(id), Instant.ofEpochSecond(second), Set.of(tags), Set.of(), Set.of());
  }
}
