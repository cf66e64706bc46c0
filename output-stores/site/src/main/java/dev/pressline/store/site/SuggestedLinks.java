package dev.pressline.store.site;

import dev.pressline.store.site.page.PageKey;
import dev.pressline.store.site.render.PhraseLink;
import dev.pressline.store.site.state.PageRef;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The report of words that another post is about, for editors who put links in by hand. It follows
 * from the posts that are live; what is linked in a new version of a post leaves it.
 */
final class SuggestedLinks {
  /** Name of the report in the store's folder. */
  static final String FILE = "suggested-links.csv";

  private final Map<PageRef, List<PhraseLink>> found = new HashMap<>();
  private final CsvReport report;
  private boolean changed = true;

  private SuggestedLinks(Path folder) {
    report =
        new CsvReport(
            folder.resolve(FILE), List.of("site", "post", "words", "target", "title", "address"));
  }

  /** None when the operator wants something else. */
  static Optional<SuggestedLinks> of(SiteStoreSettings settings) {
    return Optional.of(settings)
        .filter(wish -> wish.internalLinks() == InternalLinks.SUGGEST)
        .map(wish -> new SuggestedLinks(wish.stateFolder()));
  }

  /** Looks again at every post. */
  void readAll(Map<String, Site> sites) {
    changed = true;
    found.clear();
    for (Site site : sites.values()) {
      site.pages()
          .all()
          .filter(PageKey.Address.class::isInstance)
          .forEach(page -> read(site, (PageKey.Address) page));
    }
  }

  /** Looks again at the posts among the pages, which may say something else now. */
  void read(Map<String, Site> sites, Collection<PageRef> pages) {
    for (PageRef page : pages) {
      Site site = sites.get(page.site());
      if (site != null && PageKey.of(page.file()) instanceof PageKey.Address address) {
        read(site, address);
      }
    }
  }

  private void read(Site site, PageKey.Address address) {
    PageRef page = new PageRef(site.id(), address.file());
    List<PhraseLink> now = site.pages().phrases(address);
    List<PhraseLink> before = now.isEmpty() ? found.remove(page) : found.put(page, now);
    changed |= !now.equals(before == null ? List.of() : before);
  }

  /**
   * Writes the report if a suggestion came or went; all of them need not be listed for each batch.
   */
  void report() {
    if (!changed && report.isThere()) {
      return;
    }
    report.write(
        found.entrySet().stream()
            .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
            .flatMap(
                page -> page.getValue().stream().map(phrase -> row(page.getKey().site(), phrase)))
            .toList());
    changed = false;
  }

  private static List<String> row(String site, PhraseLink phrase) {
    return List.of(
        site,
        phrase.post().id().value(),
        phrase.range().exact(),
        phrase.target().id().value(),
        phrase.target().title(),
        phrase.target().permalink());
  }
}
