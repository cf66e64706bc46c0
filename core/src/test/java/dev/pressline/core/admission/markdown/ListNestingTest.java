package dev.pressline.core.admission.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ListNestingTest {
  @Test
  void itemsIndentedBelowOneAnotherAreNested() {
    assertThat(depthAfter("- a", "  - b", "    1. c")).isEqualTo(3);
  }

  @Test
  void itemsBesideOneAnotherAreNot() {
    assertThat(depthAfter("- a", "- b", "- c")).isEqualTo(1);
  }

  @Test
  void itemsInOneLineAreNested() {
    assertThat(depthAfter("- 1. > * a")).isEqualTo(3);
  }

  @Test
  void tabsIndentByFour() {
    assertThat(depthAfter("- a", "\t- b", "\t\t- c", "\t\t\t- d")).isEqualTo(4);
  }

  @Test
  void aRuleIsNoList() {
    assertThat(depthAfter("- - - - - -")).isZero();
  }

  @Test
  void aLineFurtherToTheLeftEndsItems() {
    assertThat(depthAfter("- a", "  - b", "", "text")).isZero();
  }

  private static int depthAfter(String... lines) {
    ListNesting lists = new ListNesting();
    int depth = 0;
    for (String line : lines) {
      depth = lists.depthAfter(line);
    }
    return depth;
  }
}
