package dev.pressline.store.site;

import dev.pressline.core.site.FeedFormat;
import dev.pressline.store.site.state.PageRef;
import java.net.URI;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells the hubs of sites which feeds have changed. */
final class FeedNews {
  private FeedNews() {}

  /** The pages were written, or are gone. */
  static void tell(SiteStoreSettings settings, Collection<PageRef> written) {
    for (PageRef page : written) {
      if (isFeed(page)) {
        Optional.ofNullable(settings.sites().get(page.site()))
            .ifPresent(site -> tell(site, page.file()));
      }
    }
  }

  private static void tell(SiteStoreSettings.Target site, String file) {
    site.hub()
        .ifPresent(hub -> hub.changed().accept(URI.create(site.settings().urlOf("/" + file))));
  }

  private static boolean isFeed(PageRef page) {
    String name = page.file().substring(page.file().lastIndexOf('/') + 1);
    return Stream.of(FeedFormat.values()).anyMatch(format -> format.file().equals(name));
  }
}
