package dev.pressline.publish;

import dev.pressline.core.site.SiteEntry;
import dev.pressline.store.site.Hub;
import dev.pressline.store.site.SiteStoreSettings;
import dev.pressline.store.site.theme.ThemeSource;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** How the sites look, which is the same wherever they are shown. */
public final class SiteLooks {
  private SiteLooks() {}

  /**
   * The sites as they look in folders.
   *
   * @param state folder of the state of whoever renders them
   * @param folders of the sites by id
   * @param hubs of the sites by id
   */
  public static SiteStoreSettings in(
      PublishProperties properties,
      Path state,
      Function<String, Path> folders,
      Function<String, Optional<Hub>> hubs) {
    Map<String, SiteStoreSettings.Target> targets = new HashMap<>();
    SiteEntry.settingsOf(properties.sites())
        .forEach(
            (id, site) ->
                targets.put(
                    id, new SiteStoreSettings.Target(site, folders.apply(id), hubs.apply(id))));
    return new SiteStoreSettings(
        state,
        targets,
        properties.siteStore().postsPerPage(),
        properties.siteStore().internalLinks(),
        theme(properties));
  }

  /** Whether they look other than when it was asked before; asked by one thread. */
  public static BooleanSupplier isOutdated(PublishProperties properties) {
    return ThemeReload.of(theme(properties), properties.siteStore().watchTheme());
  }

  private static Optional<ThemeSource> theme(PublishProperties properties) {
    return properties.siteStore().theme().filter(given -> !given.isBlank()).map(ThemeSource::of);
  }
}
