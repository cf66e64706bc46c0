package dev.pressline.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MarkdownTableTest {
  @Test
  void namesAreOnTheLeftAndFiguresOnTheRight() {
    MarkdownTable table = new MarkdownTable(1, "tool", "s");
    table.row("hugo", "2.9");

    assertThat(table).hasToString("| tool | s |\n| --- | --: |\n| hugo | 2.9 |\n");
  }

  @Test
  void aBarInACellIsNoEndOfIt() {
    MarkdownTable table = new MarkdownTable(1, "tool");
    table.row("a|b");

    assertThat(table.toString()).endsWith("| a\\|b |\n");
  }

  @Test
  void aRowWithACellTooFewIsRefused() {
    MarkdownTable table = new MarkdownTable(1, "tool", "s");

    assertThatThrownBy(() -> table.row("hugo")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aTableWithNothingButItsHeadIsEmpty() {
    MarkdownTable table = new MarkdownTable(1, "tool");
    assertThat(table.isEmpty()).isTrue();

    table.row("hugo");

    assertThat(table.isEmpty()).isFalse();
  }
}
