package dev.pressline.store.site;

import dev.pressline.store.site.state.PageRef;
import dev.pressline.store.site.state.SiteState;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The sites whose folders are not as this state left them: new ones, those that lie elsewhere or
 * are to look different now, and those that were written from another state meanwhile, be it by
 * another instance or before the state was lost, or that were being filled. Every page of theirs is
 * looked at anew, and whatever else a store wrote there is deleted; of the others the files that
 * somebody took away.
 */
final class Adoption {
  private static final String OWN_NAME = "name";

  /** Mark of a state that holds posts whose pages nobody has thought of yet. */
  private static final String BEHIND = "behind";

  private final SiteState state;
  private final Site.Shared shared;
  private final String self;
  private final Map<String, List<PageRef>> owned;
  private final Map<String, String> marks = new TreeMap<>();
  private final List<PageRef> pages = new ArrayList<>();
  private final List<Site> unsealed = new ArrayList<>();

  private Adoption(SiteState state, Site.Shared shared) {
    this.state = state;
    this.shared = shared;
    this.self = state.mark(OWN_NAME).orElseGet(() -> UUID.randomUUID().toString());
    this.owned = state.owned().stream().collect(Collectors.groupingBy(PageRef::site));
  }

  static Adoption of(Collection<Site> sites, SiteState state, Site.Shared shared) {
    Adoption adoption = new Adoption(state, shared);
    try {
      for (Site site : sites) {
        adoption.lookAt(site);
      }
    } catch (IOException e) {
      throw PageWriter.unavailable(e);
    }
    return adoption;
  }

  /** The marks of a state that has taken in a batch, and holds more than its pages show, or not. */
  static Map<String, String> behind(SiteState state, boolean is) {
    String fresh = state.mark(SiteState.FRESH).orElse("");
    boolean awaited = is && fresh.equals(SiteState.SINCE_A_RESET);
    return Map.of(BEHIND, is ? "yes" : "", SiteState.FRESH, awaited ? fresh : "");
  }

  /**
   * Whether the state waits to be filled: readers keep what an earlier one showed them until then.
   */
  static boolean isAwaitingPosts(SiteState state) {
    return !state.mark(SiteState.FRESH).orElse("").isEmpty();
  }

  /** What the state is to remember with the pages; empty when all is as it was. */
  Map<String, String> marks() {
    return marks;
  }

  /** Pages that may be other than they should be. */
  List<PageRef> pages() {
    return pages;
  }

  /**
   * Says in the folders that they are written from this state, once it knows what is to be done.
   */
  void seal() {
    try {
      for (Site site : unsealed) {
        site.files().seal(self);
      }
    } catch (IOException e) {
      throw PageWriter.unavailable(e);
    }
  }

  private void lookAt(Site site) throws IOException {
    String folder = site.folder().toAbsolutePath().normalize().toString();
    String folderMark = "folder/" + site.id();
    if (!state.mark(folderMark).orElse(folder).equals(folder)) {
      state.abandonFiles(site.id());
      owned.remove(site.id());
    }
    String look = Look.of(site.settings(), site.view().reader().hub(), shared);
    String lookMark = "look/" + site.id();
    boolean sealed = site.files().seal().equals(Optional.of(self));
    boolean same =
        state.mark(BEHIND).orElse("").isEmpty()
            && state.mark(folderMark).equals(Optional.of(folder))
            && state.mark(lookMark).equals(Optional.of(look));
    if (!sealed) {
      unsealed.add(site);
    }
    if (!same || !sealed) {
      marks.put(folderMark, folder);
      marks.put(lookMark, look);
      marks.put(OWN_NAME, self);
      marks.put(BEHIND, "");
      addEveryPage(site, sealed);
    } else {
      owned(site).stream().filter(page -> !site.files().isThere(page.file())).forEach(pages::add);
    }
  }

  private List<PageRef> owned(Site site) {
    return owned.getOrDefault(site.id(), List.of());
  }

  private void addEveryPage(Site site, boolean sealed) throws IOException {
    Set<String> known = new HashSet<>();
    owned(site).forEach(page -> known.add(page.file()));
    pages.addAll(site.allPages());
    known.forEach(file -> pages.add(new PageRef(site.id(), file)));
    if (!sealed) {
      site.files().leftovers(known).forEach(file -> pages.add(new PageRef(site.id(), file)));
    }
  }
}
