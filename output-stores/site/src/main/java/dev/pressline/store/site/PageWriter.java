package dev.pressline.store.site;

import dev.pressline.asset.AssetStore;
import dev.pressline.core.verdict.Refusal;
import dev.pressline.store.LogPosition;
import dev.pressline.store.StoreUnavailableException;
import dev.pressline.store.site.files.AssetCopy;
import dev.pressline.store.site.files.FileContent;
import dev.pressline.store.site.files.StepHook;
import dev.pressline.store.site.page.PageKey;
import dev.pressline.store.site.state.PageRef;
import dev.pressline.store.site.state.SiteState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings files in line with pages: renders and prepares in parallel, then renames, then forces;
 * what readers wait for most comes first.
 */
final class PageWriter {
  private static final Logger log = LoggerFactory.getLogger(PageWriter.class);

  private final Map<String, Site> sites;
  private final SiteState state;
  private final AssetStore assets;
  private final StepHook hook;
  private final Workers workers;
  private final Mirroring mirroring;
  private final Map<PageRef, Refusal> troubles = new ConcurrentHashMap<>();

  PageWriter(Map<String, Site> sites, SiteState state, Site.Shared shared, Workers workers) {
    this.sites = sites;
    this.state = state;
    this.workers = workers;
    this.assets = shared.assets();
    this.hook = shared.hook();
    this.mirroring = new Mirroring(sites, shared.mirror());
  }

  /** What is to be done with a page after it was rendered. */
  private enum Next {
    NOTHING,
    PUBLISH,
    DROP,
    TRY_AGAIN
  }

  private static final Set<Next> IS_THERE = EnumSet.of(Next.NOTHING, Next.PUBLISH);
  private static final Set<Next> IS_DONE = EnumSet.complementOf(EnumSet.of(Next.TRY_AGAIN));

  /** Why the page could not be brought up to date, if it could not. */
  Optional<Refusal> trouble(PageRef page) {
    return Optional.ofNullable(troubles.get(page));
  }

  /**
   * The pages that become the store's own, because nobody else's lie there; also those that are to
   * be deleted and lie there from another instance of the store.
   */
  List<PageRef> toBeOwned(Collection<PageRef> dirty) {
    List<PageRef> owned = new ArrayList<>();
    try {
      for (PageRef page : dirty) {
        Site site = site(page);
        if (!state.owns(page) && canBeOwned(site, page)) {
          owned.add(page);
        }
      }
    } catch (IOException e) {
      throw unavailable(e);
    }
    return owned;
  }

  private boolean canBeOwned(Site site, PageRef page) throws IOException {
    return site.pages().has(PageKey.of(page.file()))
        ? !isTaken(site, page)
        : site.files().isWritten(page.file());
  }

  /**
   * What became of pages.
   *
   * @param done as they should be, or gone
   * @param written those of them that were other before
   * @param dropped those of them that are gone
   * @param again could not be written and are to be tried again
   */
  record Outcome(
      List<PageRef> done, List<PageRef> written, List<PageRef> dropped, Set<PageRef> again) {}

  /**
   * Writes the pages, durably. They stay dirty until they are {@link #settle settled}.
   *
   * @param awaited pages that somebody waits for, if they are dirty
   * @param at place in the log that the pages stand for
   * @throws StoreUnavailableException when the disk does not take them; any part may be written
   *     then
   */
  Outcome write(Collection<PageRef> dirty, Set<PageRef> awaited, LogPosition at) {
    Collection<List<PageRef>> turns = Turn.of(dirty, awaited);
    try {
      Set<Path> folders = ConcurrentHashMap.newKeySet();
      Map<PageRef, Next> next = new HashMap<>();
      for (List<PageRef> pages : turns) {
        next.putAll(publish(pages, folders));
      }
      List<PageRef> dropped = inOrder(next, Next.DROP);
      for (PageRef page : dropped) {
        drop(page, folders);
      }
      forceAll(folders);
      mirror(turns, next, at);
      List<PageRef> written = inOrder(next, Next.PUBLISH);
      Set<PageRef> again = new HashSet<>(inOrder(next, Next.TRY_AGAIN));
      log.atDebug()
          .addKeyValue("pages", dirty.size())
          .addKeyValue("written", written.size())
          .addKeyValue("dropped", dropped.size())
          .log("Pages brought up to date");
      List<PageRef> done = dirty.stream().filter(page -> !again.contains(page)).toList();
      return new Outcome(done, written, dropped, again);
    } catch (IOException e) {
      throw unavailable(e);
    }
  }

  /** What the mirror cannot show now is tried again. */
  private void mirror(Collection<List<PageRef>> turns, Map<PageRef, Next> next, LogPosition at) {
    Map<PageRef, Refusal> refused =
        mirroring.wantsEverything(at)
            ? mirroring.showEverything(Turn.of(allThere(next), Set.of()))
            : mirroring.show(
                turns.stream().map(pages -> there(pages, next)).toList(), inOrder(next, Next.DROP));
    refused.forEach((page, refusal) -> next.put(page, troubled(page, refusal, Optional.empty())));
    troubles.keySet().removeIf(page -> IS_DONE.contains(next.getOrDefault(page, Next.TRY_AGAIN)));
  }

  private static List<PageRef> there(List<PageRef> pages, Map<PageRef, Next> next) {
    return pages.stream().filter(page -> IS_THERE.contains(next.get(page))).toList();
  }

  private List<PageRef> allThere(Map<PageRef, Next> next) {
    return state.owned().stream()
        .filter(page -> sites.containsKey(page.site()))
        .filter(page -> IS_THERE.contains(next.getOrDefault(page, Next.NOTHING)))
        .filter(page -> site(page).files().isThere(page.file()))
        .toList();
  }

  /** What was written needs not be written again after a crash. */
  void settle(Outcome outcome) {
    try {
      hook.before(StepHook.Step.SETTLE);
      Map<PageRef, String> stamps = new HashMap<>();
      for (PageRef page : outcome.done()) {
        stamps.put(page, site(page).files().stamp(page.file()));
      }
      state.settle(stamps, outcome.dropped());
    } catch (IOException e) {
      throw unavailable(e);
    }
  }

  private Map<PageRef, Next> publish(List<PageRef> pages, Set<Path> folders) throws IOException {
    Map<PageRef, Next> next = prepareAll(pages, folders);
    for (PageRef page : inOrder(next, Next.PUBLISH)) {
      site(page).files().publish(page.file(), folders);
    }
    return next;
  }

  private Map<PageRef, Next> prepareAll(List<PageRef> pages, Set<Path> folders) throws IOException {
    List<Next> outcomes = workers.all(pages.stream().map(page -> prepare(page, folders)).toList());
    Map<PageRef, Next> next = new HashMap<>();
    for (int i = 0; i < pages.size(); i++) {
      next.put(pages.get(i), outcomes.get(i));
    }
    return next;
  }

  /** Somebody else's file at the place of ours, unless it has our bytes or our mark. */
  private boolean isTaken(Site site, PageRef page) throws IOException {
    Optional<FileContent> copy = copy(site, page);
    return copy.isPresent() && site.files().isThere(page.file())
        ? !site.files().has(page.file(), copy.get())
        : site.files().isTaken(page.file());
  }

  /** What a file of posts holds; empty for pages and for files that no post uses. */
  private Optional<FileContent> copy(Site site, PageRef page) {
    return PageKey.of(page.file()) instanceof PageKey.PostFile file
        ? mirroring
            .shown(page, site.view().reader().asset(file))
            .map(asset -> new AssetCopy(assets, asset))
        : Optional.empty();
  }

  private Callable<Next> prepare(PageRef page, Set<Path> folders) {
    return () -> {
      Site site = site(page);
      PageKey key = PageKey.of(page.file());
      Optional<FileContent> content;
      try {
        content =
            key instanceof PageKey.PostFile
                ? copy(site, page)
                : site.pages().render(key).map(FileContent::of);
      } catch (StoreUnavailableException e) {
        throw e;
      } catch (RuntimeException e) {
        return troubled(page, Troubles.pageFailed(page), Optional.of(e));
      }
      if (content.isEmpty()) {
        return Next.DROP;
      }
      boolean ours = state.owns(page) || site.files().has(page.file(), content.get());
      if (!ours || site.files().isFolder(page.file())) {
        return troubled(page, Troubles.fileNotOurs(page), Optional.empty());
      }
      try {
        boolean fresh = site.files().prepare(page.file(), content.get(), folders);
        return fresh ? Next.PUBLISH : Next.NOTHING;
      } catch (AssetCopy.LostAssetException e) {
        return troubled(page, Troubles.assetLost(page), Optional.empty());
      }
    };
  }

  private Next troubled(PageRef page, Refusal trouble, Optional<RuntimeException> cause) {
    if (!trouble.equals(troubles.put(page, trouble))) {
      log.atWarn()
          .addKeyValue("stage", "site")
          .addKeyValue("page", page.file())
          .addKeyValue("reason", trouble.code())
          .log("Page cannot be written");
      // A message may quote the post.
      cause.ifPresent(e -> log.atDebug().setCause(e).log("Why the page cannot be written"));
    }
    return Next.TRY_AGAIN;
  }

  private void drop(PageRef page, Set<Path> folders) throws IOException {
    if (state.owns(page)) {
      site(page).files().delete(page.file(), folders);
    }
    site(page).files().sweep(page.file(), folders);
  }

  private void forceAll(Set<Path> folders) throws IOException {
    Site any = sites.values().iterator().next();
    workers.all(
        folders.stream()
            .sorted()
            .<Callable<Boolean>>map(
                folder ->
                    () -> {
                      any.files().force(folder);
                      return true;
                    })
            .toList());
  }

  private static List<PageRef> inOrder(Map<PageRef, Next> next, Next wanted) {
    return next.entrySet().stream()
        .filter(e -> e.getValue() == wanted)
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  private Site site(PageRef page) {
    Site site = sites.get(page.site());
    if (site == null) {
      throw new IllegalArgumentException("no such site: " + page.site());
    }
    return site;
  }

  static StoreUnavailableException unavailable(IOException cause) {
    return new StoreUnavailableException(
        "The site cannot be written (%s): make room or make its folder writable, then it goes on by itself."
            .formatted(cause.getMessage()),
        cause);
  }
}
