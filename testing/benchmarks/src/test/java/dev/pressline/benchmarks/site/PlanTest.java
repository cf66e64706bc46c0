package dev.pressline.benchmarks.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PlanTest {
  @Test
  void withoutWordsItIsTheWholeComparison() {
    Plan plan = Plan.parse("");

    assertThat(plan.posts()).containsExactly(1_000, 10_000);
    assertThat(plan.tools()).containsExactly("pressline", "hugo", "hexo", "eleventy", "jekyll");
    assertThat(plan.report()).isEmpty();
  }

  @Test
  void everyWordIsTaken() {
    Plan plan =
        Plan.parse(
            "posts=100 tools=hugo,hexo edits=3 warm=4 builds=2 patience=5 most=hexo:90"
                + " report=a.md");

    assertThat(plan.posts()).containsExactly(100);
    assertThat(plan.tools()).containsExactly("hugo", "hexo");
    assertThat(plan.edits()).isEqualTo(3);
    assertThat(plan.warmUp()).isEqualTo(Duration.ofSeconds(4));
    assertThat(plan.builds()).isEqualTo(2);
    assertThat(plan.patience()).isEqualTo(Duration.ofSeconds(5));
    assertThat(plan.leavesOut("hexo", 100)).isTrue();
    assertThat(plan.leavesOut("hugo", 100)).isFalse();
    assertThat(plan.report()).contains(Path.of("a.md"));
  }

  @Test
  void aWordWithoutAValueIsAsIfNotGiven() {
    assertThat(Plan.parse("report= posts=500").report()).isEmpty();
  }

  @Test
  void aSlowToolIsLeftOutOfWhatIsLarger() {
    Plan plan = Plan.parse("most=jekyll:1000");

    assertThat(plan.leavesOut("jekyll", 1_000)).isFalse();
    assertThat(plan.leavesOut("jekyll", 1_001)).isTrue();
  }

  @Test
  void anUnknownWordIsRefused() {
    assertThatThrownBy(() -> Plan.parse("post=100"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("post=100");
  }

  @Test
  void aBlogWithTooFewPostsForTheEditsIsRefused() {
    assertThatThrownBy(() -> Plan.parse("posts=50 edits=8"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("50 posts");
  }
}
