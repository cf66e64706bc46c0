package dev.pressline.core.admission;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.draft.Submission;
import dev.pressline.core.post.Post;
import dev.pressline.core.text.TextStream;
import dev.pressline.material.ActiveContent;
import dev.pressline.material.HostileText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is submitted in whatever form: the body of the post can only be shown. */
class InertBodyTest {
  @Test
  void ourOwnAttacksAreDisarmed() {
    assertThat(active(HostileText.ofOurOwn())).isEmpty();
  }

  @Test
  void ourOwnAttacksTogetherAreDisarmed() {
    List<String> lines = HostileText.ofOurOwn().stream().map(HostileText::text).toList();
    HostileText lined = new HostileText("all lines", String.join("\n", lines));
    HostileText apart = new HostileText("all blocks", String.join("\n\n", lines));

    assertThat(active(List.of(lined, apart))).isEmpty();
  }

  @Test
  void domPurifysAttacksAreDisarmed() {
    assertThat(active(HostileText.ofDomPurify())).isEmpty();
  }

  @Test
  void naughtyStringsAreDisarmed() {
    assertThat(active(HostileText.ofNaughtyStrings())).isEmpty();
  }

  /** Seven thousand, five readings each. */
  @Tag("corpus")
  @Test
  void html5libsInputsAreDisarmed() {
    assertThat(active(HostileText.ofHtml5lib())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>x</script>",
        "<p onclick=x>",
        "<a href=' java\tscript:x'>",
        "<a href='DATA:text/html,x'>",
        "<img src='data:image/svg+xml,x'>",
        "<p style=x>",
        "<svg></svg>"
      })
  void activeContentIsRecognised(String html) {
    assertThat(ActiveContent.in(Jsoup.parseBodyFragment(html).body())).isNotEmpty();
  }

  private static List<String> active(List<HostileText> attacks) {
    List<String> found = new ArrayList<>();
    int admitted = 0;
    for (HostileText attack : attacks) {
      for (Submission draft : drafts(attack.text())) {
        Optional<Post> post = post(draft);
        admitted += post.isPresent() ? 1 : 0;
        post.ifPresent(p -> complaints(p).forEach(c -> found.add(attack.origin() + ": " + c)));
      }
    }
    System.out.printf(
        "%s …: %d texts, %d posts, %d with active content%n",
        attacks.getFirst().origin(), attacks.size(), admitted, found.size());
    assertThat(admitted).isPositive();
    return found;
  }

  private static List<Submission> drafts(String text) {
    return List.of(
        Drafts.markdown(text),
        Drafts.html(text),
        Drafts.html("<!doctype html><title>x</title><body><article>" + text),
        Drafts.text(text),
        Drafts.text("Title\n\n" + text + "\n\nRead more: " + text));
  }

  private static Optional<Post> post(Submission draft) {
    return Drafts.admit(draft) instanceof AdmissionResult.Admitted(Post post)
        ? Optional.of(post)
        : Optional.empty();
  }

  private static Stream<String> complaints(Post post) {
    String html = post.content().body().html();
    Stream<String> active = ActiveContent.in(Jsoup.parseBodyFragment(html).body()).stream();
    boolean stable = TextStream.of(html).equals(post.content().body().text());
    return stable ? active : Stream.concat(active, Stream.of("the text stream is not the body's"));
  }
}
