package dev.pressline.store.site;

import dev.pressline.core.asset.PostAsset;
import dev.pressline.core.verdict.Refusal;
import dev.pressline.store.LogPosition;
import dev.pressline.store.site.mirror.Mirror;
import dev.pressline.store.site.mirror.MirroredFile;
import dev.pressline.store.site.page.PageKey;
import dev.pressline.store.site.state.PageRef;
import dev.pressline.store.site.view.Destination;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells the mirror which files of the sites readers are shown. */
record Mirroring(Map<String, Site> sites, Mirror mirror) {
  /** Why the mirror can never show the file, if so. */
  Optional<Refusal> refusalOf(PageRef page, long bytes) {
    return mirror.refusalOf(page.site(), page.file(), bytes);
  }

  /** The asset at the page, if the mirror can ever show it. */
  Optional<PostAsset> shown(PageRef page, Optional<PostAsset> asset) {
    return asset.filter(it -> refusalOf(page, it.size()).isEmpty());
  }

  /** Whether the mirror is to be shown every file. */
  boolean wantsEverything(LogPosition at) {
    return mirror.wantsEverything(at);
  }

  /** Why the mirror could not show some of the pages. */
  Map<PageRef, Refusal> show(Collection<List<PageRef>> turns, List<PageRef> gone) {
    return byPage(mirror.show(files(turns), turn(gone)));
  }

  /** The same of all pages that there are. */
  Map<PageRef, Refusal> showEverything(Collection<List<PageRef>> turns) {
    return byPage(mirror.showEverything(files(turns)));
  }

  private static Map<PageRef, Refusal> byPage(Map<MirroredFile, Refusal> refusals) {
    Map<PageRef, Refusal> refused = new HashMap<>();
    refusals.forEach((file, why) -> refused.put(new PageRef(file.site(), file.file()), why));
    return refused;
  }

  private List<List<MirroredFile>> files(Collection<List<PageRef>> turns) {
    return turns.stream().map(this::turn).toList();
  }

  private List<MirroredFile> turn(List<PageRef> pages) {
    return pages.stream()
        .flatMap(
            page ->
                Optional.ofNullable(sites.get(page.site())).stream().map(site -> file(site, page)))
        .toList();
  }

  private static MirroredFile file(Site site, PageRef page) {
    Optional<String> leadsTo =
        PageKey.of(page.file()) instanceof PageKey.Address(String file)
            ? site.view().reader().destination(file).flatMap(end -> leadsTo(site, end))
            : Optional.empty();
    return new MirroredFile(site.id(), page.file(), site.folder().resolve(page.file()), leadsTo);
  }

  private static Optional<String> leadsTo(Site site, Destination end) {
    return switch (end) {
      case Destination.Page _, Destination.Gone _ -> Optional.empty();
      case Destination.LeadsHere(String path) -> Optional.of(site.settings().urlOf(path));
      case Destination.LeadsElsewhere(String url) -> Optional.of(url);
    };
  }
}
