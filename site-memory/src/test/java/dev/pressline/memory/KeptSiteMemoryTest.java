package dev.pressline.memory;

import static dev.pressline.memory.SomePosts.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.enrichment.related.Neighbourhood;
import dev.pressline.core.enrichment.related.SitePost;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptSiteMemoryTest {
  private static final SitePost ASKING = post(99, "Dough", "Yeast and flour for the oven.");

  @TempDir private Path folder;

  @Test
  void afterARestartItKnowsWhatWasCommittedAndWhereToReadOn() throws IOException {
    Neighbourhood before;
    try (SiteMemory memory = memory()) {
      SomePosts.tell(memory);
      before = memory.around(ASKING);
      memory.commit(Map.of("publications-0", 17L));
      memory.put(post(50, "Late", "Yeast.", "late"), "/late/");
    }

    try (SiteMemory memory = memory()) {
      assertThat(memory.positions()).containsExactly(Map.entry("publications-0", 17L));
      assertThat(memory.size()).isEqualTo(20);
      assertThat(memory.around(ASKING)).isEqualTo(before);
    }
  }

  @Test
  void whereSitesWereCommittedAtDifferentPositionsTheLowestCounts() throws IOException {
    try (SiteMemory memory = memory()) {
      memory.put(post(1, "One", "One."), "/1/");
      memory.commit(Map.of("publications-0", 1L, "publications-1", 5L));
      memory.put(post("ähnlich/er", "x/2", "Two", "Two.", List.of()), "/2/");
    }

    try (SiteMemory memory = memory()) {
      assertThat(memory.positions()).isEmpty();
      memory.commit(Map.of("publications-0", 3L));
      assertThat(memory.positions()).containsExactly(Map.entry("publications-0", 3L));
    }
  }

  private SiteMemory memory() throws IOException {
    return SiteMemory.in(folder, MemorySettings.DEFAULTS);
  }
}
