package dev.pressline.core.admission;

import static dev.pressline.core.admission.Drafts.file;
import static dev.pressline.core.admission.Drafts.markdown;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.draft.Submission;
import dev.pressline.core.post.Post;
import dev.pressline.core.post.Revision;
import dev.pressline.core.site.CategoryLists;
import dev.pressline.core.site.GeneratorHabits;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The operator tells what the blog's generator knew and no draft says. */
class GeneratorHabitsTest {
  @ParameterizedTest
  @CsvSource({"NESTED, _posts/2010-02-03-x.md, 1", "SEVERAL, x.md, 2"})
  void theOperatorMayDecideWhatAListOfCategoriesIs(CategoryLists lists, String path, int count) {
    Submission draft = file(path, "---\ncategories: [a, b]\n---\nText.\n");

    Post post = admitted(draft, new GeneratorHabits(lists, false, Map.of()));

    assertThat(post.content().categories()).hasSize(count);
  }

  @Test
  void theOperatorGivesSiteVariablesTheirValues() {
    Map<String, String> variables = Map.of("files_url", "/files");
    Submission draft = markdown("[x]({{ site.files_url }}/a.pdf) {{< param files_url >}}");

    Post post = admitted(draft, new GeneratorHabits(CategoryLists.BY_GENERATOR, false, variables));

    assertThat(html(post)).isEqualTo("<p><a href=\"/files/a.pdf\">x</a> /files</p>");
    assertThat(post.warnings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"true, <p>one<br>two</p>", "false, <p>one two</p>"})
  void theOperatorMayKeepTheLineEndsWithinParagraphs(boolean kept, String html) {
    Post post =
        admitted(
            markdown("one\ntwo"), new GeneratorHabits(CategoryLists.BY_GENERATOR, kept, Map.of()));

    assertThat(html(post)).isEqualTo(html);
  }

  private static Post admitted(Submission draft, GeneratorHabits habits) {
    AdmissionSettings settings = AdmissionSettings.of(Drafts.site(habits));
    return (Post)
        ((AdmissionResult.Admitted) Admission.admit(draft, new Revision(7), settings)).event();
  }

  private static String html(Post post) {
    return post.content().body().html();
  }
}
