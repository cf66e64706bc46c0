package dev.pressline.core.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** All posts of real blogs get a verdict that their authors can live with. */
@Tag("corpus")
class BlogVerdictsTest {
  private static final double ACCEPTED = 0.995;

  @Test
  void whatAuthorsPublishedIsAccepted() {
    List<Blog> blogs = Blog.all();
    for (Blog blog : blogs) {
      System.out.printf(
          "%s: %d files, %d held, refused %s, warnings %s%n",
          blog.name(), blog.files().size(), blog.held(), blog.refusals(), blog.warnings());
    }
    int refused = blogs.stream().mapToInt(Blog::refused).sum();
    int published = blogs.stream().mapToInt(Blog::published).sum();

    assertThat(refused).isLessThanOrEqualTo((int) (published * (1 - ACCEPTED)));
  }

  @Test
  void noMarkOfAGeneratorIsLeftOutsideCode() {
    for (Blog blog : Blog.all()) {
      for (String file : blog.files()) {
        List<String> left = Verdict.on(file).marks().outsideCode();
        assertThat(left).as(file).isEmpty();
      }
    }
  }
}
