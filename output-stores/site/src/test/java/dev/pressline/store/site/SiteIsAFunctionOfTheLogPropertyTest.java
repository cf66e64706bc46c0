package dev.pressline.store.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.publication.Publication;
import dev.pressline.store.LogPosition;
import dev.pressline.store.StoreBatch;
import dev.pressline.store.contract.PublicationBuilder;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;
import org.xml.sax.InputSource;

/** Promise 4. The number of scripts is {@code jqwik.tries.default}; the long run raises it. */
class SiteIsAFunctionOfTheLogPropertyTest {
  private static final int POSTS = 20;

  private Path folder = Path.of("");

  @BeforeTry
  void makeFolder() throws IOException {
    folder = Files.createTempDirectory("site-property");
  }

  @AfterTry
  void deleteFolder() throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  @Provide
  Arbitrary<List<Edit>> scripts() {
    Arbitrary<Integer> posts =
        Arbitraries.frequencyOf(
            Tuple.of(2, Arbitraries.integers().between(0, 5)),
            Tuple.of(1, Arbitraries.integers().between(0, POSTS - 1)));
    Arbitrary<Edit.Kind> kinds =
        Arbitraries.frequencyOf(
            Tuple.of(2, Arbitraries.of(Edit.Kind.class)),
            Tuple.of(1, Arbitraries.of(Edit.Kind.RENAME, Edit.Kind.WITHDRAW_REDIRECT)));
    return Combinators.combine(posts, kinds, Arbitraries.integers().between(0, 1000))
        .as(Edit::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(80);
  }

  @Property
  void theSiteEqualsARebuildAfterAnyEditsAndCrashes(
      @ForAll("scripts") List<Edit> edits, @ForAll long seed) {
    Random chance = new Random(seed);
    EditedLog log = EditedLog.of(edits);
    SiteFolder lived = place("lived");
    SiteFolder rebuilt = place("rebuilt");
    SiteFolder otherwise = place("otherwise");

    feed(lived, List.of());
    feedWithCrashes(lived, log.publications(), chance);
    feed(rebuilt, List.of(log.compacted()));
    fill(otherwise, batches(interleavedAnew(log.publications(), chance), chance), chance);

    Map<String, String> files = lived.shown();
    assertThat(SiteChecks.differences(files, rebuilt.shown())).isEmpty();
    assertThat(SiteChecks.differences(files, otherwise.shown())).isEmpty();
    assertThat(SiteChecks.deadLinks(files)).isEmpty();
    assertThat(SiteFeeds.complaints(files)).isEmpty();
    assertThat(parsed(files.getOrDefault("feeds.opml", ""))).isTrue();
    if (!log.isContended()) {
      assertThat(SiteChecks.feedPermalinks(files))
          .containsExactlyInAnyOrderElementsOf(log.livePermalinks());
      assertThat(SiteChecks.sitemapPermalinks(files))
          .containsExactlyInAnyOrderElementsOf(log.livePermalinks());
    }
  }

  private SiteFolder place(String name) {
    Path place = folder.resolve(name);
    SiteFolder site = SiteFolder.in(place);
    SiteStoreSettings settings = site.settings();
    return new SiteFolder(
        new SiteStoreSettings(
            settings.stateFolder(),
            settings.sites(),
            3,
            InternalLinks.INSERT,
            settings.themeFolder()),
        site.site());
  }

  private static void feed(SiteFolder place, List<List<PublicationBuilder>> batches) {
    try (SiteStore store = place.open()) {
      batches.forEach(batch -> store.apply(batch(batch)));
    }
  }

  /** As a store that is behind is filled, and perhaps opened again before it has caught up. */
  private static void fill(
      SiteFolder place, List<List<PublicationBuilder>> batches, Random chance) {
    int shown = chance.nextInt(batches.size() + 1);
    try (SiteStore store = place.open()) {
      batches.subList(0, shown).forEach(batch -> store.takeIn(batch(batch)));
      if (chance.nextBoolean()) {
        store.apply(batch(List.of()));
      }
    }
    feed(place, batches.subList(shown, batches.size()));
  }

  /**
   * Each batch may be ended at a step by chance; then it comes again, as the log would bring it.
   */
  private static void feedWithCrashes(
      SiteFolder place, List<PublicationBuilder> log, Random chance) {
    for (List<PublicationBuilder> batch : batches(log, chance)) {
      if (chance.nextInt(3) == 0) {
        try (SiteStore store = place.openEndingAt(chance.nextInt(60))) {
          store.apply(batch(batch));
        } catch (EndingProcess.ProcessEnded ended) {
          continueAfter(place, batch, ended);
          continue;
        }
      }
      feed(place, List.of(batch));
    }
  }

  private static void continueAfter(
      SiteFolder place, List<PublicationBuilder> batch, EndingProcess.ProcessEnded ended) {
    assertThat(ended).hasMessageStartingWith("ended before");
    feed(place, List.of(batch));
  }

  private static List<List<PublicationBuilder>> batches(
      List<PublicationBuilder> log, Random chance) {
    List<List<PublicationBuilder>> batches = new ArrayList<>();
    for (int from = 0; from < log.size(); ) {
      int to = Math.min(log.size(), from + 1 + chance.nextInt(25));
      batches.add(log.subList(from, to));
      from = to;
    }
    return batches;
  }

  /** Another order that keeps the order of each post. */
  private static List<PublicationBuilder> interleavedAnew(
      List<PublicationBuilder> log, Random chance) {
    List<String> turns = new ArrayList<>(log.stream().map(PublicationBuilder::id).toList());
    Collections.shuffle(turns, chance);
    Map<String, Deque<PublicationBuilder>> left = new HashMap<>();
    log.forEach(post -> left.computeIfAbsent(post.id(), _ -> new ArrayDeque<>()).add(post));
    List<PublicationBuilder> order = new ArrayList<>();
    turns.forEach(id -> order.add(left.getOrDefault(id, new ArrayDeque<>()).remove()));
    return order;
  }

  private static StoreBatch batch(List<PublicationBuilder> posts) {
    List<Publication> publications = posts.stream().map(PublicationBuilder::build).toList();
    return new StoreBatch(publications, new LogPosition("log", Map.of(0, 1L)));
  }

  private static boolean parsed(String xml) {
    try {
      DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(xml)));
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (Exception e) {
      throw new AssertionError("the feed is not well-formed", e);
    }
  }
}
