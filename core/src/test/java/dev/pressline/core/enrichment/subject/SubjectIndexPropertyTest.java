package dev.pressline.core.enrichment.subject;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.post.PostId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class SubjectIndexPropertyTest {
  private static final int POSTS = 12;
  private static final int MANY = 3;
  private static final List<String> PHRASES =
      List.of("Garden Radio", "Night Ferry", "Salt and Stone", "The Old Harbour Light", "夜航渡轮");

  private record Written(String title, String text) {}

  /** What a site shows is a function of its posts; whoever's links differ is named. */
  @Property(tries = 100)
  void linksAfterAnyEditsAreThoseOfAFreshIndex(@ForAll long seed) {
    Random random = new Random(seed);
    SubjectIndex index = new SubjectIndex(MANY);
    Map<PostId, Written> live = new HashMap<>();
    for (int edit = 0; edit < 30; edit++) {
      Map<PostId, List<SubjectLink>> before = links(index, live);
      Set<PostId> edited = new HashSet<>();
      for (int i = random.nextInt(3); i >= 0; i--) {
        edited.add(change(index, live, random));
      }
      Set<PostId> named = new HashSet<>(index.settle());
      Map<PostId, List<SubjectLink>> after = links(index, live);

      assertThat(after).isEqualTo(links(fresh(live), live));
      Set<PostId> different = new HashSet<>(after.keySet());
      different.removeIf(post -> after.get(post).equals(before.get(post)));
      different.removeAll(edited);
      assertThat(named).containsAll(different);
    }
  }

  private static PostId change(SubjectIndex index, Map<PostId, Written> live, Random random) {
    PostId post = new PostId("post" + random.nextInt(POSTS));
    if (random.nextInt(4) == 0) {
      live.remove(post);
      index.remove(post);
    } else {
      Written written = new Written(title(random), text(random));
      live.put(post, written);
      index.put(post, written.title(), "en", WordPairs.of(written.text(), "en"));
    }
    return post;
  }

  private static String title(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> "Introducing " + any(random) + " for everybody";
      case 1 -> any(random) + ": " + any(random);
      default -> any(random);
    };
  }

  private static String text(Random random) {
    return "Of " + any(random) + ". Then " + any(random) + ", and " + any(random) + "!";
  }

  private static String any(Random random) {
    return PHRASES.get(random.nextInt(PHRASES.size()));
  }

  private static SubjectIndex fresh(Map<PostId, Written> live) {
    SubjectIndex index = new SubjectIndex(MANY);
    live.forEach(
        (post, written) ->
            index.put(post, written.title(), "en", WordPairs.of(written.text(), "en")));
    index.settle();
    return index;
  }

  private static Map<PostId, List<SubjectLink>> links(
      SubjectIndex index, Map<PostId, Written> live) {
    Map<PostId, List<SubjectLink>> links = new HashMap<>();
    live.forEach(
        (post, written) ->
            links.put(post, index.in(post, written.text(), new int[0], (_, _) -> true)));
    return links;
  }
}
