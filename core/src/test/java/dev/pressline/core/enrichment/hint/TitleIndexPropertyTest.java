package dev.pressline.core.enrichment.hint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.post.PostId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

class TitleIndexPropertyTest {
  @Property(tries = 40)
  void theOrderOfTitlesAndWhatWasRemovedDoNotMatter(
      @ForAll @Size(min = 1, max = 12)
          List<@AlphaChars @StringLength(min = 1, max = 12) String> titles,
      @ForAll String quoted,
      @ForAll Random random) {
    TitleIndex straight = new TitleIndex();
    for (String title : titles) {
      straight.put(new PostId(title), title);
    }
    List<String> shuffled = new ArrayList<>(titles);
    Collections.shuffle(shuffled, random);
    TitleIndex other = new TitleIndex();
    other.put(new PostId("gone"), quoted);
    for (String title : shuffled) {
      other.put(new PostId(title), title + " before");
      other.put(new PostId(title), title);
    }
    other.remove(new PostId("gone"));
    if (!titles.contains("gone")) {
      assertThat(other.resolve(quoted)).isEqualTo(straight.resolve(quoted));
      assertThat(other.resolve(titles.getFirst())).isEqualTo(straight.resolve(titles.getFirst()));
    }
  }

  @Property(tries = 100)
  void noQuoteMakesItFail(@ForAll String title, @ForAll String quoted) {
    TitleIndex index = new TitleIndex();
    index.put(new PostId("post"), title);

    index.resolve(quoted).ifPresent(match -> assertThat(match.score()).isBetween(0.0, 1.0));
  }
}
