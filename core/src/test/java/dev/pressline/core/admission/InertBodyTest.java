package dev.pressline.core.admission;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.material.ActiveContent;
import dev.pressline.material.HostileText;
import java.util.List;
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
    InertBodies bodies = InertBodies.of(attacks);
    System.out.printf(
        "%s …: %d texts, %d posts, %d with active content%n",
        attacks.getFirst().origin(), bodies.texts(), bodies.posts(), bodies.active().size());
    assertThat(bodies.posts()).isPositive();
    return bodies.active();
  }
}
