package dev.pressline.store.site.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PagingTest {
  @Test
  void aShortListHasNoNumberedPages() {
    assertThat(new Paging(10, 10).last()).isZero();
    assertThat(new Paging(11, 10).last()).isEqualTo(1);
    assertThat(new Paging(20, 10).last()).isEqualTo(1);
    assertThat(new Paging(21, 10).last()).isEqualTo(2);
  }

  @Property
  void everyPostIsOnAPageThatTheNewestPageLeadsTo(
      @ForAll @IntRange(max = 500) int count, @ForAll @IntRange(min = 1, max = 20) int size) {
    Paging paging = new Paging(count, size);
    Set<Integer> shown = new HashSet<>();
    int number = 0;
    do {
      for (int i = paging.from(number); i < paging.to(number); i++) {
        shown.add(i);
      }
      number = paging.older(number);
    } while (number > 0);

    assertThat(shown).hasSize(count);
  }

  @Property
  void numberedPagesAreFullAndStay(
      @ForAll @IntRange(max = 500) int count, @ForAll @IntRange(min = 1, max = 20) int size) {
    Paging before = new Paging(count, size);
    Paging after = new Paging(count + 1, size);
    for (int number = 1; number <= before.last(); number++) {
      assertThat(before.to(number))
          .isEqualTo(before.from(number) + size)
          .isLessThanOrEqualTo(count);
      assertThat(after.from(number)).isEqualTo(before.from(number));
      assertThat(after.has(number)).isTrue();
    }
  }
}
