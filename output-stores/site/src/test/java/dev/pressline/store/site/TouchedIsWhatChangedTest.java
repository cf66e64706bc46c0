package dev.pressline.store.site;

import static dev.pressline.store.contract.PublicationBuilder.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.asset.Sha256;
import dev.pressline.core.post.CategoryPath;
import dev.pressline.core.post.Withdrawal;
import dev.pressline.core.publication.Publication;
import dev.pressline.store.LogPosition;
import dev.pressline.store.StoreBatch;
import dev.pressline.store.contract.PublicationBuilder;
import dev.pressline.store.site.files.SiteFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every kind of edit, one after the other, writes the files that differ and no other; in the end
 * they are what a rebuild gives. {@code -Dpressline.posts=10000} tries it on a large site.
 */
class TouchedIsWhatChangedTest {
  private static final int POSTS = Integer.getInteger("pressline.posts", 300);
  private static final Instant FIRST_DAY = Instant.parse("1999-01-01T08:00:00Z");

  /**
   * Whatever the size of the site. Who leaves a list or moves within it moves all that are newer,
   * and their pages differ. A segment of the search index has 32 files of words, one shelf and the
   * manifest.
   */
  private static final Map<String, Integer> MOST =
      Map.of("the same again", 0, "text", 4 + 34, "title", 60, "new post", 120);

  @TempDir Path folder;
  private final CountingSteps steps = new CountingSteps();
  private final Map<String, PublicationBuilder> posts = new TreeMap<>();
  private long revision = 1;

  @Test
  void eachKindOfEditWritesWhatDiffersAndNothingElse() throws IOException {
    SiteFolder place = SiteFolder.in(folder.resolve("lived"));
    try (SiteStore store = place.open(steps)) {
      apply(store, IntStream.range(0, POSTS).mapToObj(this::numbered).toList());
      steps.changedFiles();
      edits()
          .forEach(
              (kind, edit) -> {
                int written = writtenBy(store, place.site(), edit, kind);
                assertThat(written)
                    .as(kind)
                    .isLessThanOrEqualTo(MOST.getOrDefault(kind, Integer.MAX_VALUE));
              });
    }
    SiteFolder rebuilt = SiteFolder.in(folder.resolve("rebuilt"));
    try (SiteStore store = rebuilt.open()) {
      apply(store, List.copyOf(posts.values()));
    }
    assertThat(bytesOf(place.site())).isEqualTo(bytesOf(rebuilt.site()));
  }

  private Map<String, UnaryOperator<PublicationBuilder>> edits() {
    Map<String, UnaryOperator<PublicationBuilder>> edits = new LinkedHashMap<>();
    edits.put("the same again", post -> post);
    edits.put("text", post -> post.html("<p>Corrected.</p>"));
    edits.put("title", post -> post.title("Another title"));
    edits.put("tags", post -> post.tags("tag1", "quite new"));
    edits.put("categories", post -> post.categories(CategoryPath.of("Section1", "Quite new")));
    edits.put("date", post -> post.date(FIRST_DAY.plus(1, ChronoUnit.HOURS)));
    edits.put("address", post -> post.at("/moved/", "/post%05d/".formatted(POSTS / 2)));
    edits.put("withdrawal", post -> post.withdrawn(new Withdrawal.Gone()));
    edits.put("published again", PublicationBuilder::live);
    edits.put("new post", post -> numbered(POSTS));
    return edits;
  }

  /** Edits the post in the middle, and counts what is written, which is what differs then. */
  private int writtenBy(
      SiteStore store, Path site, UnaryOperator<PublicationBuilder> edit, String kind) {
    String middle = "post%05d".formatted(POSTS / 2);
    PublicationBuilder edited = edit.apply(posts.getOrDefault(middle, numbered(0)));
    Map<String, String> before = bytesOf(site);
    revision++;
    long start = System.nanoTime();
    apply(store, List.of(edited.revision(revision)));
    long millis = (System.nanoTime() - start) / 1_000_000;
    Map<String, String> after = bytesOf(site);

    int written = steps.changedFiles();
    System.out.printf("%,d posts, %s: %d files, %d ms%n", POSTS, kind, written, millis);
    assertThat(written).isEqualTo(differing(before, after).size());
    return written;
  }

  private static Set<String> differing(Map<String, String> before, Map<String, String> after) {
    Set<String> files = new TreeSet<>(before.keySet());
    files.addAll(after.keySet());
    files.removeIf(file -> Objects.equals(before.get(file), after.get(file)));
    return files;
  }

  /** Every file of the site with the hash of its bytes. */
  private static Map<String, String> bytesOf(Path site) {
    Map<String, String> hashes = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(site)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        String name = site.relativize(file).toString();
        if (!name.equals(SiteFiles.SEAL)) {
          hashes.put(name, Sha256.of(Files.readAllBytes(file)).hex());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return hashes;
  }

  private PublicationBuilder numbered(int number) {
    return post("post%05d".formatted(number))
        .date(FIRST_DAY.plus(number, ChronoUnit.DAYS))
        .tags("tag" + number % 50, "topic" + number % 7)
        .categories(CategoryPath.of("Section" + number % 3, "Part" + number % 12));
  }

  private void apply(SiteStore store, List<PublicationBuilder> edited) {
    edited.forEach(post -> posts.put(post.id(), post));
    List<Publication> publications = edited.stream().map(PublicationBuilder::build).toList();
    store.apply(new StoreBatch(publications, new LogPosition("log", Map.of(0, 1L))));
  }
}
