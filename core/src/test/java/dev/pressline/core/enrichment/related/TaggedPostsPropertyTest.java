package dev.pressline.core.enrichment.related;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.enrichment.Relatedness;
import dev.pressline.core.enrichment.Relatedness.Subject;
import dev.pressline.core.post.PostId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class TaggedPostsPropertyTest {
  @Property(tries = 300)
  void theIndexAnswersLikeALookAtEveryPost(
      @ForAll("subjects") List<Subject> puts,
      @ForAll("subject") Subject asked,
      @ForAll @IntRange(max = 6) int limit) {
    TaggedPosts index = new TaggedPosts();
    Map<PostId, Subject> live = new LinkedHashMap<>();
    for (Subject put : puts) {
      if (put.categories().contains("withdrawn")) {
        index.remove(put.postId());
        live.remove(put.postId());
      } else {
        index.put("blog", put, "t", "/p/");
        live.put(put.postId(), put);
      }
    }
    List<PostId> expected =
        live.values().stream()
            .filter(post -> !post.postId().equals(asked.postId()))
            .filter(post -> Relatedness.score(asked, post) > 0)
            .sorted(Relatedness.closestTo(asked))
            .limit(limit)
            .map(Subject::postId)
            .toList();

    assertThat(index.related("blog", asked, limit))
        .extracting(post -> post.postId())
        .containsExactlyElementsOf(expected);
    assertThat(index.size()).isEqualTo(live.size());
  }

  @Provide
  Arbitrary<List<Subject>> subjects() {
    return subject().list().ofMaxSize(60);
  }

  @Provide
  Arbitrary<Subject> subject() {
    Arbitrary<String> tag = Arbitraries.of("a", "b", "c", "d", "e");
    return Combinators.combine(
            Arbitraries.integers().between(0, 30).map(id -> new PostId("p" + id)),
            Arbitraries.integers().between(0, 5).map(Instant::ofEpochSecond),
            tag.set().ofMaxSize(3),
            tag.set().ofMaxSize(2),
            Arbitraries.of("a", "news", "tech", "withdrawn").set().ofMaxSize(2))
        .as(Subject::new);
  }
}
