package dev.pressline.store.site;

import static dev.pressline.store.contract.PublicationBuilder.post;
import static dev.pressline.store.site.SiteFolder.apply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pressline.core.verdict.Refusal;
import dev.pressline.store.LogPosition;
import dev.pressline.store.StoreAnswer;
import dev.pressline.store.StoreUnavailableException;
import dev.pressline.store.site.files.StepHook;
import dev.pressline.store.site.mirror.Mirror;
import dev.pressline.store.site.mirror.MirroredFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a second place is told, and that it is told again until it has it. */
class MirrorTest {
  @TempDir Path folder;
  private final Copies copies = new Copies();
  private SiteFolder place;

  @BeforeEach
  void aSite() {
    place = SiteFolder.in(folder);
  }

  @Test
  void theMirrorHasWhatTheFolderHas() {
    try (SiteStore store = open()) {
      apply(store, post("a").tags("x"), post("b"));
      apply(store, post("a").revision(2).at("/new/", "/a/"), post("b").revision(2));
    }
    assertThat(copies.files).isEqualTo(filesOf(place));
    assertThat(copies.leadsTo)
        .containsExactly(Map.entry("a/index.html", "https://blog.example/new/"));
  }

  @Test
  void whatAMirrorThatWasAwayMissedComesAgainAlsoAfterARestart() {
    try (SiteStore store = open()) {
      apply(store, post("a"));
      copies.away = true;
      LogPosition before = store.position();

      assertThatThrownBy(() -> apply(store, post("a").revision(2).title("New"), post("b")))
          .isInstanceOf(StoreUnavailableException.class);

      assertThat(store.position()).isEqualTo(before);
    }
    copies.away = false;

    open().close();

    assertThat(copies.files).isEqualTo(filesOf(place));
    assertThat(copies.files.get("a/index.html")).contains("New");
  }

  @Test
  void aMirrorThatKnowsNothingIsShownEverything() {
    var unused = place.publish(post("a").tags("x"), post("b"));
    copies.files.put("left/index.html", "by another");
    copies.knowsNothing = true;

    open().close();

    assertThat(copies.files).isEqualTo(filesOf(place));
  }

  @Test
  void aPageThatTheMirrorCannotShowIsRefusedUntilItCan() {
    copies.refused.add("a/index.html");
    try (SiteStore store = open()) {
      assertThat(apply(store, post("a"), post("b")))
          .map(StoreAnswer::getClass)
          .map(Class::getSimpleName)
          .containsExactly("Refused", "Stored");
      copies.refused.clear();

      assertThat(apply(store, post("a"))).first().isInstanceOf(StoreAnswer.Stored.class);
    }
    assertThat(copies.files).isEqualTo(filesOf(place));
  }

  private SiteStore open() {
    return SiteStore.open(place.settings(), place.assets(), copies, StepHook.NONE);
  }

  private static Map<String, String> filesOf(SiteFolder place) {
    Map<String, String> files = new TreeMap<>(place.shown());
    files.keySet().removeIf(name -> name.endsWith("/"));
    return files;
  }

  /** A place that keeps what it is shown. */
  private static final class Copies implements Mirror {
    private final Map<String, String> files = new TreeMap<>();
    private final Map<String, String> leadsTo = new TreeMap<>();
    private final Set<String> refused = new HashSet<>();
    private boolean away;
    private boolean knowsNothing;

    @Override
    public Optional<Refusal> refusalOf(String site, String file, long bytes) {
      return Optional.empty();
    }

    @Override
    public String rules() {
      return "";
    }

    @Override
    public boolean wantsEverything(LogPosition at) {
      return knowsNothing;
    }

    @Override
    public Map<MirroredFile, Refusal> show(
        List<List<MirroredFile>> turns, List<MirroredFile> gone) {
      if (away) {
        throw new StoreUnavailableException("The mirror is away.", new IOException("away"));
      }
      Map<MirroredFile, Refusal> refusals = new HashMap<>();
      turns.forEach(
          turn ->
              turn.forEach(
                  file -> {
                    if (refused.contains(file.file())) {
                      refusals.put(file, Refusal.of("NO", "It cannot be shown.", "Wait."));
                    } else {
                      files.put(file.file(), read(file.path()));
                      file.leadsTo().ifPresent(to -> leadsTo.put(file.file(), to));
                    }
                  }));
      gone.forEach(file -> files.remove(file.file()));
      return refusals;
    }

    @Override
    public Map<MirroredFile, Refusal> showEverything(List<List<MirroredFile>> turns) {
      files.clear();
      knowsNothing = false;
      return show(turns, List.of());
    }

    private static String read(Path file) {
      try {
        return Files.readString(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
