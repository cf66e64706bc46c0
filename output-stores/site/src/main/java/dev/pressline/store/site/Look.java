package dev.pressline.store.site;

import dev.pressline.core.site.SiteSettings;
import dev.pressline.store.site.search.SearchScripts;
import dev.pressline.store.site.theme.Fingerprint;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Everything, besides the posts, that decides the bytes of a site's pages, as one text. */
final class Look {
  /** Raised when the code makes other bytes of the same posts within one version of Pressline. */
  private static final String RENDERING = "7";

  private Look() {}

  static String of(SiteSettings settings, Optional<URI> hub, Site.Shared shared) {
    String version =
        Optional.ofNullable(Look.class.getPackage().getImplementationVersion()).orElse("");
    Map<String, byte[]> all = new HashMap<>();
    all.put("rendering", bytes(RENDERING + ' ' + version));
    all.put("settings", bytes(settings + shared.mirror().rules()));
    hub.ifPresent(url -> all.put("hub", bytes(url.toString())));
    all.put("internal links", bytes(shared.settings().internalLinks().name()));
    all.put("posts per page", bytes(String.valueOf(shared.settings().postsPerPage())));
    all.put("search", bytes(Fingerprint.of(SearchScripts.contents())));
    all.put("theme", bytes(shared.theme().fingerprint()));
    return Fingerprint.of(all);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
