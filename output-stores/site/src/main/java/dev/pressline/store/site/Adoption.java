package dev.pressline.store.site;

import dev.pressline.store.site.state.PageRef;
import dev.pressline.store.site.state.SiteState;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a store has to look at when it is opened: every page of the sites that are new here, lie
 * elsewhere or are to look different now, or that were being filled; and of others the files that
 * somebody took away.
 *
 * @param marks to be kept once the pages are known to be dirty
 */
record Adoption(Set<PageRef> pages, Map<String, String> marks) {
  /** Mark of a state that holds posts whose pages nobody has thought of yet. */
  private static final String BEHIND = "behind";

  /** The mark of a state that holds more than its pages show, or no longer does. */
  static Map<String, String> behind(boolean is) {
    return Map.of(BEHIND, is ? "yes" : "");
  }

  static Adoption of(Collection<Site> sites, SiteState state, Site.Shared shared) {
    Set<PageRef> pages = new HashSet<>();
    Map<String, String> marks = new HashMap<>();
    boolean behind = !state.mark(BEHIND).orElse("").isEmpty();
    for (Site site : sites) {
      String folder = site.folder().toAbsolutePath().normalize().toString();
      String folderMark = "folder/" + site.id();
      if (!state.mark(folderMark).orElse(folder).equals(folder)) {
        state.abandonFiles(site.id());
      }
      String look = Look.of(site.settings(), shared);
      String lookMark = "look/" + site.id();
      List<PageRef> owned =
          state.owned().stream().filter(page -> page.site().equals(site.id())).toList();
      boolean same =
          !behind
              && state.mark(folderMark).equals(Optional.of(folder))
              && state.mark(lookMark).equals(Optional.of(look));
      if (same) {
        owned.stream().filter(page -> !site.files().isThere(page.file())).forEach(pages::add);
      } else {
        pages.addAll(site.allPages());
        pages.addAll(owned);
        marks.putAll(Map.of(folderMark, folder, lookMark, look));
        marks.putAll(behind(false));
      }
    }
    return new Adoption(pages, marks);
  }
}
