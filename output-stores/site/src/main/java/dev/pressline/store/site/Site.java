package dev.pressline.store.site;

import dev.pressline.asset.AssetStore;
import dev.pressline.core.site.SiteSettings;
import dev.pressline.store.StoreUnavailableException;
import dev.pressline.store.site.files.SiteFiles;
import dev.pressline.store.site.files.StepHook;
import dev.pressline.store.site.mirror.Mirror;
import dev.pressline.store.site.model.PostTexts;
import dev.pressline.store.site.page.PageKey;
import dev.pressline.store.site.render.SitePages;
import dev.pressline.store.site.state.PageRef;
import dev.pressline.store.site.theme.Theme;
import dev.pressline.store.site.view.SiteView;
import dev.pressline.store.site.view.ViewRules;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/** One site with its posts, its pages and its folder. */
record Site(
    String id,
    SiteSettings settings,
    Path folder,
    SiteView view,
    SitePages pages,
    SiteFiles files) {
  /** What all sites of a store share. */
  record Shared(
      SiteStoreSettings settings,
      Theme theme,
      PostTexts texts,
      AssetStore assets,
      Outside outside) {
    StepHook hook() {
      return outside.hook();
    }

    Mirror mirror() {
      return outside.mirror();
    }
  }

  /** Who is told of what a store does. */
  record Outside(Mirror mirror, StepHook hook) {
    /** The step is about to be taken. */
    void before(StepHook.Step step) {
      try {
        hook.before(step);
      } catch (IOException e) {
        throw new StoreUnavailableException("The state of the site cannot be written.", e);
      }
    }
  }

  /** The site without posts. */
  static Site empty(String id, Shared shared) {
    SiteStoreSettings.Target target = shared.settings().sites().get(id);
    if (target == null) {
      throw new IllegalArgumentException("no such site: " + id);
    }
    SiteView view =
        new SiteView(
            new ViewRules(
                target.settings(),
                shared.settings().postsPerPage(),
                shared.settings().internalLinks() == InternalLinks.INSERT,
                target.hub().map(Hub::url)));
    return new Site(
        id,
        target.settings(),
        target.folder(),
        view,
        new SitePages(view.reader(), shared.theme(), shared.texts()),
        new SiteFiles(target.folder(), shared.hook()));
  }

  /** Every page there is. */
  List<PageRef> allPages() {
    return pages.all().map(key -> new PageRef(id, key.file())).toList();
  }

  /** The pages of the keys. */
  List<PageRef> refs(Collection<PageKey> keys) {
    return keys.stream().map(key -> new PageRef(id, key.file())).toList();
  }
}
