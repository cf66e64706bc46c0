package dev.pressline.store.site;

import dev.pressline.core.site.SiteSettings;
import dev.pressline.store.site.search.SearchScripts;
import dev.pressline.store.site.theme.Fingerprint;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** Everything, besides the posts, that decides the bytes of a site's pages, as one text. */
final class Look {
  /** Raised when the code makes other bytes of the same posts within one version of Pressline. */
  private static final String RENDERING = "7";

  private Look() {}

  static String of(SiteSettings settings, Site.Shared shared) {
    String version =
        Optional.ofNullable(Look.class.getPackage().getImplementationVersion()).orElse("");
    return Fingerprint.of(
        Map.of(
            "rendering", bytes(RENDERING + ' ' + version),
            "settings", bytes(settings + shared.mirror().rules()),
            "internal links", bytes(shared.settings().internalLinks().name()),
            "posts per page", bytes(String.valueOf(shared.settings().postsPerPage())),
            "search", bytes(Fingerprint.of(SearchScripts.contents())),
            "theme", bytes(shared.theme().fingerprint())));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
