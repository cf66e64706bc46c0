package dev.pressline.publish.websub;

import dev.pressline.publish.SiteFolders;
import dev.pressline.store.site.Hub;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;

/** Which hubs are told of the feeds of which sites, wherever those are shown. */
public final class SiteHubs {
  private final SiteFolders sites;
  private final ObjectProvider<HubPings> pings;

  SiteHubs(SiteFolders sites, ObjectProvider<HubPings> pings) {
    this.sites = sites;
    this.pings = pings;
  }

  /** The hub of the site with the given id, if it has one. */
  public Optional<Hub> of(String site) {
    return sites.hubOf(site).map(url -> pings.getObject().hub(url));
  }
}
