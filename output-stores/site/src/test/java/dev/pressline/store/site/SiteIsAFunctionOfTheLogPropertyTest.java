package dev.pressline.store.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;
import org.xml.sax.InputSource;

/** Promise 4. The number of scripts is {@code jqwik.tries.default}; the long run raises it. */
class SiteIsAFunctionOfTheLogPropertyTest {
  private Path folder = Path.of("");

  @BeforeTry
  void makeFolder() throws IOException {
    folder = Files.createTempDirectory(EditedLog.folder(), "site-property");
  }

  @AfterTry
  void deleteFolder() throws IOException {
    SiteFolder.deleteAll(folder);
  }

  @Provide
  Arbitrary<List<Edit>> scripts() {
    return Edit.scripts();
  }

  @Property
  void theSiteEqualsARebuildAfterAnyEditsAndCrashes(
      @ForAll("scripts") List<Edit> edits, @ForAll long seed) throws IOException {
    Random chance = new Random(seed);
    EditedLog log = EditedLog.of(edits);
    SiteFolder lived = place("lived");
    SiteFolder rebuilt = place("rebuilt");
    SiteFolder otherwise = place("otherwise");

    LivedSite.feed(lived, LivedSite.NOTHING);
    LivedSite.feedAmidCrashes(List.of(lived, lived.anotherInstance()), log.publications(), chance);
    LivedSite.feed(rebuilt, List.of(log.compacted()));
    LivedSite.fill(
        otherwise,
        LivedSite.batches(LivedSite.interleavedAnew(log.publications(), chance), chance),
        chance);

    Map<String, String> files = lived.shown();
    assertThat(SiteChecks.differences(files, rebuilt.shown())).isEmpty();
    assertThat(SiteChecks.differences(files, otherwise.shown())).isEmpty();
    assertThat(SiteChecks.deadLinks(files)).isEmpty();
    assertThat(rebuilt.reportedDeadLinks()).containsAll(SiteChecks.deadLinksOfAuthors(files));
    assertThat(SiteFeeds.complaints(files)).isEmpty();
    assertThat(SiteChecks.feedPermalinks(files))
        .containsExactlyInAnyOrderElementsOf(SiteChecks.sitemapPermalinks(files));
    assertThat(parsed(files.getOrDefault("feeds.opml", ""))).isTrue();
    if (!log.isContended()) {
      assertThat(SiteChecks.feedPermalinks(files))
          .containsExactlyInAnyOrderElementsOf(log.livePermalinks());
      assertThat(SiteChecks.sitemapPermalinks(files))
          .containsExactlyInAnyOrderElementsOf(log.livePermalinks());
    }
  }

  private SiteFolder place(String name) throws IOException {
    SiteFolder site = SiteFolder.in(folder.resolve(name)).with(3, InternalLinks.INSERT);
    EditedLog.putPicturesInto(site.assets());
    return site;
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
