package dev.pressline.core.admission;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.draft.Submission;
import dev.pressline.core.post.Post;
import dev.pressline.core.post.Revision;
import dev.pressline.core.site.SiteSettings;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AuthorsTest {
  private static final SiteSettings SITE =
      new SiteSettings(
          Drafts.SITE.id(),
          Drafts.SITE.title(),
          Drafts.SITE.description(),
          Drafts.SITE.baseUrl(),
          Drafts.SITE.language(),
          Drafts.SITE.zone(),
          Optional.of("Ada"),
          Drafts.SITE.permalinkPattern());

  @Test
  void aPostThatNamesNoneIsByTheAuthorOfTheSite() {
    assertThat(authors(Drafts.markdown("Text."))).containsExactly("Ada");
  }

  @Test
  void aPostIsByThoseWhomItNames() {
    assertThat(authors(Drafts.markdown("---\nauthor: Grace\n---\nText."))).containsExactly("Grace");
  }

  @Test
  void aPageIsByThoseWhomItsHeadNames() {
    assertThat(
            authors(
                Drafts.html(
                    "<html><head><meta name=\"author\""
                        + " content=\"Grace\"></head><body><p>Text.</p>")))
        .containsExactly("Grace");
  }

  private static List<String> authors(Submission draft) {
    AdmissionResult result = Admission.admit(draft, new Revision(1), AdmissionSettings.of(SITE));
    assertThat(result).isInstanceOf(AdmissionResult.Admitted.class);
    return ((Post) ((AdmissionResult.Admitted) result).event()).content().authors();
  }
}
