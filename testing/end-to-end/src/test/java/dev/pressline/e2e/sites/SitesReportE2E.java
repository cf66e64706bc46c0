package dev.pressline.e2e.sites;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pressline.e2e.Clone;
import dev.pressline.e2e.CommandRun;
import dev.pressline.material.ProjectFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Publishes every blog of the corpus with the command and looks at every file of its site. */
@Tag("corpus")
class SitesReportE2E {
  private static final Duration PATIENCE = Duration.ofMinutes(30);

  @TempDir Path folder;

  @Test
  void noSiteOfARealBlogHasADeadLinkOfOursOrAFeedThatReadersTripOver() throws Exception {
    Clone.in(folder);
    Map<String, BlogSite> sites = new LinkedHashMap<>();
    Map<String, JsonNode> verdicts = new LinkedHashMap<>();
    for (Map.Entry<String, Path> blog : CorpusBlogs.byName().entrySet()) {
      String name = blog.getKey();
      CommandRun run =
          CommandRun.pressline(
              folder,
              "publish",
              blog.getValue().toString(),
              "--format",
              "json",
              "--data",
              "data-" + sites.size(),
              "--out",
              "site-" + sites.size());
      assertThat(run.exitCodeWithin(PATIENCE)).as(name + run.err()).isIn(0, 2);
      verdicts.put(name, run.json().at("/summary"));
      Path data = folder.resolve("data-" + sites.size());
      BlogSite site =
          BlogSite.of(
              folder.resolve("site-" + sites.size()),
              data.resolve("state/site-store/dead-links.csv"));
      System.out.printf(
          "%s: %s %s%n", name, verdicts.get(name), site.faults.stream().limit(5).toList());
      sites.put(name, site);
    }
    if ("write".equals(System.getProperty("pressline.documents"))) {
      Files.writeString(
          ProjectFolder.ROOT.resolve("docs/sites-report.md"),
          SitesReport.of(LocalDate.now(ZoneOffset.UTC), sites, verdicts));
    }
    sites.forEach((name, site) -> assertThat(site.faults).as(name).isEmpty());
    sites.values().forEach(SitesReportE2E::assertThatItHasEveryKindOfPage);
  }

  private static void assertThatItHasEveryKindOfPage(BlogSite site) {
    assertThat(site.kinds.keySet())
        .contains(
            PageKind.HOME.words, PageKind.POST.words, PageKind.ARCHIVE.words, PageKind.TAGS.words)
        .contains(PageKind.HOME_PAGES.words, PageKind.CATEGORIES.words, PageKind.NOT_FOUND.words);
  }
}
