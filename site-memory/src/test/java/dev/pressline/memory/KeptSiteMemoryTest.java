package dev.pressline.memory;

import static dev.pressline.memory.SomePosts.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pressline.core.enrichment.related.Neighbourhood;
import dev.pressline.core.enrichment.related.SitePost;
import dev.pressline.memory.index.SiteIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptSiteMemoryTest {
  private static final SitePost ASKING = post(99, "Dough", "Yeast and flour for the oven.");
  private static final Bookmark PLACE = new Bookmark("log", Map.of(0, 17L));

  @TempDir private Path folder;

  @Test
  void afterARestartItKnowsWhatWasCommittedAndWhereToReadOn() throws IOException {
    Neighbourhood before;
    try (SiteMemory memory = memory()) {
      SomePosts.tell(memory);
      before = memory.around(ASKING);
      memory.commit(PLACE);
      memory.put(post(50, "Late", "Yeast.", "late"), "/late/");
    }

    try (SiteMemory memory = memory()) {
      assertThat(memory.bookmark()).contains(PLACE);
      assertThat(memory.size()).isEqualTo(20);
      assertThat(memory.around(ASKING)).isEqualTo(before);
      assertThat(memory.lost()).isEmpty();
    }
  }

  @Test
  void aCrashLosesOnlyWhatCameAfterTheLastCommit(@TempDir Path afterTheCrash) throws IOException {
    try (SiteMemory memory = memory()) {
      SomePosts.tell(memory);
      memory.commit(PLACE);
      memory.put(post(50, "Late", "Yeast.", "late"), "/late/");
      memory.put(post("new", "new/1", "New", "Words.", List.of()), "/new/");
      memory.refresh();
      copy(folder, afterTheCrash);
    }

    try (SiteMemory memory = SiteMemory.in(afterTheCrash, MemorySettings.DEFAULTS)) {
      assertThat(memory.bookmark()).contains(PLACE);
      assertThat(memory.size()).isEqualTo(20);
      assertThat(memory.lost()).isEmpty();
    }
  }

  @Test
  void whereSitesWereCommittedAtDifferentPositionsTheLowestCount() throws IOException {
    try (SiteMemory memory = memory()) {
      memory.put(post("one", "one/1", "One", "One.", List.of()), "/1/");
      memory.commit(new Bookmark("log", Map.of(0, 1L, 1, 5L)));
    }
    keep("ähnlich/er", new Bookmark("log", Map.of(0, 3L)).notes());

    try (SiteMemory memory = memory()) {
      assertThat(memory.bookmark()).contains(new Bookmark("log", Map.of(0, 1L)));
      assertThat(memory.size()).isEqualTo(1);
    }
  }

  @Test
  void whatAnotherVersionKeptIsThrownAwayAndSaid() throws IOException {
    try (SiteMemory memory = memory()) {
      SomePosts.tell(memory);
      memory.commit(PLACE);
    }
    try (SiteIndex older = new SiteIndex(FSDirectory.open(folder.resolve("blog")))) {
      older.commit(Map.of(Site.FORMAT, "0"));
    }

    try (SiteMemory memory = memory()) {
      assertThat(memory.lost()).hasValueSatisfying(why -> assertThat(why).contains("format is 0"));
      assertThat(memory.bookmark()).isEmpty();
      assertThat(memory.size()).isZero();
    }
  }

  @Test
  void aDamagedMemoryIsThrownAwayAndMadeAgain() throws IOException {
    try (SiteMemory memory = memory()) {
      SomePosts.tell(memory);
      memory.commit(PLACE);
    }
    damage(folder.resolve("blog"));

    try (SiteMemory memory = memory()) {
      assertThat(memory.lost()).isPresent();
      assertThat(memory.around(ASKING)).isEqualTo(Neighbourhood.EMPTY);
      SomePosts.tell(memory);
      memory.commit(PLACE);
    }
    try (SiteMemory memory = memory()) {
      assertThat(memory.lost()).isEmpty();
      assertThat(memory.size()).isEqualTo(20);
    }
  }

  @Test
  void whatIsForgottenIsGoneFromTheFolderToo() throws IOException {
    try (SiteMemory memory = memory()) {
      SomePosts.tell(memory);
      memory.commit(PLACE);
      memory.forget();

      assertThat(memory.around(ASKING)).isEqualTo(Neighbourhood.EMPTY);
    }

    try (SiteMemory memory = memory()) {
      assertThat(memory.bookmark()).isEmpty();
      assertThat(memory.size()).isZero();
    }
  }

  @Test
  void aFolderServesOneProcessAtATime() throws IOException {
    try (SiteMemory holding = memory()) {
      assertThatThrownBy(this::memory)
          .isInstanceOf(MemoryInUseException.class)
          .hasMessageContaining(folder.toString());
      assertThat(holding.lost()).isEmpty();
    }
  }

  /** A site without posts, written as the memory does it. */
  private void keep(String site, Map<String, String> notes) throws IOException {
    Map<String, String> all = new TreeMap<>(notes);
    all.put(Site.FORMAT, Site.CURRENT_FORMAT);
    MemoryFolder held = MemoryFolder.hold(folder);
    try (held;
        SiteIndex index = new SiteIndex(held.of(site))) {
      index.commit(all);
    }
  }

  private static void damage(Path site) throws IOException {
    try (Stream<Path> files = Files.list(site)) {
      Path words = files.filter(file -> file.toString().endsWith(".tim")).findFirst().orElseThrow();
      byte[] bytes = Files.readAllBytes(words);
      bytes[bytes.length / 2] ^= 0x55;
      Files.write(words, bytes);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : all.filter(path -> !path.equals(from)).toList()) {
        Files.copy(path, to.resolve(from.relativize(path)));
      }
    }
  }

  private SiteMemory memory() throws IOException {
    return SiteMemory.in(folder, MemorySettings.DEFAULTS);
  }
}
