package dev.pressline.core.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Addresses that Hexo gave to titles, tags and categories stay what they were. */
class RecordedSlugsTest {
  @Test
  void slugsAreHexosButForReasons() {
    for (Tally slugs : RecordedSlugs.tallies()) {
      slugs.print();
      slugs.differences().forEach(it -> System.out.println("  " + it.where() + ": " + it.what()));

      assertThat(slugs.share()).isGreaterThan(0.99);
      assertThat(slugs.differences())
          .extracting(Tally.Difference::where)
          .doesNotContain(RecordedSlugs.Reason.UNKNOWN.name());
    }
  }
}
