package dev.pressline.store.site;

import dev.pressline.store.StoreUnavailableException;
import dev.pressline.store.site.page.PageKey;
import dev.pressline.store.site.render.PhraseLink;
import dev.pressline.store.site.state.PageRef;
import dev.pressline.store.site.state.SiteState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The report of words that another post is about, for editors who put links in by hand. It follows
 * from the posts that are live; what is linked in a new version of a post leaves it.
 */
final class SuggestedLinks {
  /** Name of the report in the store's folder. */
  static final String FILE = "suggested-links.csv";

  private final Map<PageRef, List<List<String>>> found = new HashMap<>();
  private final SiteState state;
  private final Workers workers;
  private final CsvReport report;
  private boolean changed = true;

  private SuggestedLinks(Path folder, SiteState state, Workers workers) {
    this.state = state;
    this.workers = workers;
    this.report =
        new CsvReport(
            folder.resolve(FILE), List.of("site", "post", "words", "target", "title", "address"));
  }

  /** None when the operator wants something else. */
  static Optional<SuggestedLinks> of(SiteStoreSettings settings, SiteState state, Workers workers) {
    return Optional.of(settings)
        .filter(wish -> wish.internalLinks() == InternalLinks.SUGGEST)
        .map(wish -> new SuggestedLinks(wish.stateFolder(), state, workers));
  }

  /**
   * Takes up what was found before on pages that are still there; what is not settled is looked at
   * again.
   */
  void load(Map<String, Site> sites) {
    changed = true;
    found.clear();
    state.suggestions(
        (page, rows) -> {
          Site site = sites.get(page.site());
          if (site != null && site.pages().has(PageKey.of(page.file()))) {
            found.put(page, rows);
          }
        });
  }

  /**
   * Looks again at the posts among the pages, which may say something else now, and keeps what they
   * say.
   *
   * @throws StoreUnavailableException when it cannot be kept
   */
  void read(Map<String, Site> sites, Collection<PageRef> pages) {
    List<Callable<Boolean>> tasks = new ArrayList<>();
    Map<PageRef, List<List<String>>> now = new ConcurrentHashMap<>();
    for (PageRef page : pages) {
      Site site = sites.get(page.site());
      if (site != null && PageKey.of(page.file()) instanceof PageKey.Address address) {
        tasks.add(
            () -> {
              now.put(page, site.pages().phrases(address).stream().map(p -> row(site, p)).toList());
              return true;
            });
      }
    }
    try {
      workers.all(tasks);
    } catch (IOException e) {
      throw new StoreUnavailableException("Links cannot be looked for.", e);
    }
    now.entrySet().removeIf(page -> page.getValue().equals(of(page.getKey())));
    if (!now.isEmpty()) {
      state.suggest(now);
      now.forEach(this::keep);
      changed = true;
    }
  }

  private List<List<String>> of(PageRef page) {
    return found.getOrDefault(page, List.of());
  }

  private void keep(PageRef page, List<List<String>> rows) {
    if (rows.isEmpty()) {
      found.remove(page);
    } else {
      found.put(page, rows);
    }
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
            .flatMap(page -> page.getValue().stream())
            .toList());
    changed = false;
  }

  private static List<String> row(Site site, PhraseLink phrase) {
    return List.of(
        site.id(),
        phrase.post().id().value(),
        phrase.range().exact(),
        phrase.target().id().value(),
        phrase.target().title(),
        phrase.target().permalink());
  }
}
