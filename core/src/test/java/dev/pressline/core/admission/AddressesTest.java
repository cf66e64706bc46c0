package dev.pressline.core.admission;

import static dev.pressline.core.admission.Drafts.admitted;
import static dev.pressline.core.admission.Drafts.file;
import static dev.pressline.core.admission.Drafts.markdown;
import static dev.pressline.core.admission.Drafts.refused;
import static dev.pressline.core.admission.Drafts.warningCodes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.draft.WithdrawalRequest;
import dev.pressline.core.post.PostId;
import dev.pressline.core.post.PostWithdrawal;
import dev.pressline.core.post.Revision;
import dev.pressline.core.post.Warning;
import dev.pressline.core.post.Withdrawal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {
  @ParameterizedTest
  @CsvSource({
    "_posts/My-Post.md, My-Post",
    "2016-06-30-my-post.md, my-post",
    "bundle/Codeforces #172 (Div. 1)/index.md, Codeforces-172-(Div.-1)",
    "a/b/C++.md, C++",
    "深入.html, 深入",
    "754.md, 754"
  })
  void theSlugIsTheFileName(String path, String slug) {
    assertThat(admitted(file(path, "Words.")).content().slug()).isEqualTo(slug);
  }

  @Test
  void theSlugIsTheAuthorsOrElseTheTitle() {
    assertThat(admitted(file("x.md", "---\nslug: My own/slug\n---\na")).content().slug())
        .isEqualTo("My-own-slug");
    assertThat(admitted(markdown("# A Title\n\nWords.")).content().slug()).isEqualTo("a-title");
  }

  @Test
  void aPostWithoutAnyNameGetsOneOfItsId() {
    String slug = admitted(markdown("# ???\n\n!!!")).content().slug();
    assertThat(slug).matches("post-[0-9a-f]{12}");
  }

  @ParameterizedTest
  @CsvSource({
    "754, /754/",
    "/a/b, /a/b/",
    "a/b.html, /a/b.html",
    "/%E4%B8%AD/, /中/",
    "https://blog.example/old/, /old/",
    "/:categories/:title/, /news/x/",
    "/:year/:i_month/:slug.html, /2016/6/x.html"
  })
  void thePermalinkIsNormalised(String written, String path) {
    String source =
        "---\ndate: 2016-06-30\ncategories: News\npermalink: '" + written + "'\n---\nWords.";
    assertThat(admitted(file("x.md", source)).content().permalink()).contains(path);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/100%/", "/a%2541/", "/a%3Fb/", "/what*/"})
  void aPermalinkThatAnAddressCannotHaveIsRefusedAtItsPlace(String written) {
    var refusal = refused(file("x.md", "---\npermalink: '" + written + "'\n---\nWords."));
    assertThat(refusal.code()).isEqualTo("PERMALINK_UNSAFE");
    assertThat(refusal.place().line()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/:year/:title/", "pretty", "/:unknown/"})
  void aPermalinkThatCannotBeFilledLeavesTheSitesPattern(String written) {
    var post = admitted(file("x.md", "---\npermalink: " + written + "\n---\nWords."));
    assertThat(post.content().permalink()).isEmpty();
    assertThat(warningCodes(post)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "aliases: [/old/, 'https://blog.example/2019/a.html', /old, ~]",
        "redirect_from:\n  - /old\n  - 2019/a.html",
        "alias: /old/\nredirect_from: /2019/a.html"
      })
  void formerAddressesOfEveryPeerBecomeAliases(String written) {
    var post = admitted(file("x.md", "---\n" + written + "\n---\nWords."));
    assertThat(post.content().aliases()).containsExactly("/old/", "/2019/a.html");
    assertThat(post.content().extra()).isEmpty();
    assertThat(post.warnings()).isEmpty();
  }

  @Test
  void anAliasThatIsNoPathOfTheSiteIsLeftOutAtItsPlace() {
    var post = admitted(file("x.md", "---\naliases:\n  - /a/../b\n  - /ok/\n  - /tags/\n---\nW."));
    assertThat(post.content().aliases()).containsExactly("/ok/");
    assertThat(post.warnings())
        .extracting(Warning::code)
        .containsExactly("ALIAS_LEFT_OUT", "ALIAS_LEFT_OUT");
    assertThat(post.warnings()).extracting(warning -> warning.place().line()).containsExactly(3, 5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://other.example/x?y=z#a", "/new/place/"})
  void aWithdrawalMayLeadElsewhere(String target) {
    assertThat(withdrawal(new Withdrawal.Redirect(target)))
        .isInstanceOfSatisfying(
            AdmissionResult.Admitted.class,
            admitted ->
                assertThat(((PostWithdrawal) admitted.event()).withdrawal())
                    .isEqualTo(new Withdrawal.Redirect(target)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "//host/x",
        "/a/../b",
        "",
        "words",
        "ftp://x/y",
        "http:///x"
      })
  void aWithdrawalMustNotLeadAnywhere(String target) {
    assertThat(withdrawal(new Withdrawal.Redirect(target)))
        .isInstanceOfSatisfying(
            AdmissionResult.Refused.class,
            refused -> assertThat(refused.refusal().code()).isEqualTo("REDIRECT_TARGET_UNSAFE"));
  }

  private static AdmissionResult withdrawal(Withdrawal withdrawal) {
    return Admission.admit(
        new WithdrawalRequest(new PostId("blog/x"), "blog", withdrawal, Optional.empty()),
        new Revision(1),
        Drafts.SETTINGS);
  }
}
