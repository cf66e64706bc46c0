package dev.pressline.core.gate;

import dev.pressline.core.post.PostContent;
import dev.pressline.core.post.PostId;
import dev.pressline.core.site.PermalinkPattern;
import dev.pressline.core.site.SitePath;
import dev.pressline.core.site.SiteSettings;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A site and how its addresses are made and read. */
record AddressedSite(SiteSettings settings, PermalinkPattern pattern) {
  private static final Set<String> WEB = Set.of("http", "https");

  /** Where a redirect leads. */
  sealed interface Target {
    /** To a path of the same site. */
    record OnSite(String path) implements Target {}

    /** To another site. */
    record Elsewhere() implements Target {}

    /** Nowhere that a browser could go. */
    record Invalid() implements Target {}
  }

  static AddressedSite of(SiteSettings settings) {
    return new AddressedSite(settings, PermalinkPattern.parse(settings.permalinkPattern()));
  }

  SitePath.Reading permalinkOf(PostContent content, PostId id, Instant publishedAt) {
    return SitePath.read(
        content
            .permalink()
            .orElseGet(() -> pattern.expand(content, id, publishedAt, settings.zone())));
  }

  Target targetOf(String target) {
    Optional<URI> parsed = parsed(target);
    if (parsed.isEmpty() || target.isBlank()) {
      return new Target.Invalid();
    }
    URI uri = parsed.get();
    Optional<String> path = Optional.ofNullable(uri.getPath());
    if (target.startsWith("/") && !target.startsWith("//")) {
      return path.<Target>map(Target.OnSite::new).orElseGet(Target.Invalid::new);
    }
    if (uri.getScheme() == null
        || !WEB.contains(uri.getScheme().toLowerCase(Locale.ROOT))
        || uri.getHost() == null) {
      return new Target.Invalid();
    }
    return path.filter(_ -> isOwnHost(uri))
        .flatMap(this::belowRoot)
        .<Target>map(Target.OnSite::new)
        .orElseGet(Target.Elsewhere::new);
  }

  private boolean isOwnHost(URI uri) {
    URI base = settings.baseUrl();
    return uri.getHost().equalsIgnoreCase(String.valueOf(base.getHost()))
        && uri.getPort() == base.getPort();
  }

  private Optional<String> belowRoot(String path) {
    String root = settings.baseUrl().getPath();
    String given = path.isEmpty() ? "/" : path;
    return given.startsWith(root)
        ? Optional.of(given.substring(root.length() - 1))
        : Optional.empty();
  }

  private static Optional<URI> parsed(String target) {
    try {
      return Optional.of(new URI(target));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
