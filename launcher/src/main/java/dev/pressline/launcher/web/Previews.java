package dev.pressline.launcher.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.sun.net.httpserver.HttpExchange;
import dev.pressline.core.site.MediaType;
import dev.pressline.launcher.web.content.Content;
import dev.pressline.launcher.web.content.MemoryContent;
import dev.pressline.launcher.web.http.RequestPath;
import java.io.IOException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The whole site once more below a path that nobody can guess, with what readers do not see yet. No
 * page, feed or sitemap leads there, and what is asked for there is neither kept nor listed by
 * anybody.
 */
final class Previews {
  private static final String FOLDER = DevPages.ROOT + "preview/";
  private static final int MOST_RENDERED = 200;
  private static final int NOT_FOUND = 404;
  private static final int MOVED_FOR_NOW = 302;

  /** The address is a secret: it must not reach other sites by links. */
  private static final Map<String, String> FIELDS =
      Map.of(
          "Cache-Control", "no-store",
          "Referrer-Policy", "no-referrer",
          "X-Robots-Tag", "noindex, nofollow, noarchive");

  private final PreviewedPages pages;
  private final SiteRoutes asWritten;
  private final SiteRoutes asServed;
  private final byte[] token;
  private final Cache<String, Rendered> rendered =
      Caffeine.newBuilder().maximumSize(MOST_RENDERED).build();

  /**
   * The previews below the token.
   *
   * @param asWritten the site as it is on disk, by which versions are told
   * @param asServed the site as its author gets it
   */
  Previews(PreviewedPages pages, String token, SiteRoutes asWritten, SiteRoutes asServed) {
    this.pages = pages;
    this.asWritten = asWritten;
    this.asServed = asServed;
    this.token = token.getBytes(UTF_8);
  }

  private record Rendered(long version, Optional<Content> asWritten, Optional<Content> asServed) {}

  /** The path below which the preview with the token lies. */
  static String root(String token) {
    return FOLDER + token + "/";
  }

  static boolean isBelow(String path) {
    return path.startsWith(FOLDER);
  }

  void answer(HttpExchange exchange) throws IOException {
    Responder responder = new Responder(exchange, InstantSource.system(), FIELDS);
    String raw = exchange.getRequestURI().getRawPath();
    Optional<RequestPath> path = RequestPath.read(raw).flatMap(this::onSite);
    if (path.isEmpty()) {
      var unused = responder.plain(NOT_FOUND, "There is nothing here.\n");
    } else if (path.get().segments().isEmpty() && !path.get().isFolder()) {
      var unused = responder.send(new Answer.Elsewhere(MOVED_FOR_NOW, raw + "/"));
    } else {
      var unused = responder.send(answer(path.get(), raw));
    }
  }

  private Answer answer(RequestPath path, String raw) throws IOException {
    Optional<Content> page = rendered(path).asServed();
    if (page.isPresent()) {
      return new Answer.Found(page.get(), false);
    }
    return !path.isFolder() && rendered(path.asFolder()).asServed().isPresent()
        ? new Answer.Elsewhere(MOVED_FOR_NOW, raw + "/")
        : asServed.onSite(path, raw);
  }

  /** What stands for what is shown at the path now. */
  String version(RequestPath path, String raw) throws IOException {
    Optional<RequestPath> onSite = onSite(path);
    if (onSite.isEmpty()) {
      return "";
    }
    Optional<Content> page = rendered(onSite.get()).asWritten();
    return page.isPresent()
        ? ReloadScript.version(page.get().validators().tag())
        : asWritten.versionOnSite(onSite.get(), raw);
  }

  /** The path below the preview; empty without the right token. */
  private Optional<RequestPath> onSite(RequestPath path) {
    List<String> segments = path.segments();
    boolean allowed =
        segments.size() >= 3 && MessageDigest.isEqual(segments.get(2).getBytes(UTF_8), token);
    return allowed
        ? Optional.of(new RequestPath(segments.subList(3, segments.size()), path.isFolder()))
        : Optional.empty();
  }

  private Rendered rendered(RequestPath path) throws IOException {
    String file = String.join("/", SiteRoutes.fileOf(path));
    long version = pages.version();
    Rendered known = rendered.getIfPresent(file);
    if (known != null && known.version() == version) {
      return known;
    }
    Optional<byte[]> bytes = pages.page(file);
    MediaType type = MediaType.of(file);
    Instant now = InstantSource.system().instant();
    Rendered fresh =
        new Rendered(
            version,
            bytes.map(page -> new MemoryContent(type, page, now)),
            bytes.map(
                page ->
                    new MemoryContent(type, type.isPage() ? ReloadScript.into(page) : page, now)));
    rendered.put(file, fresh);
    return fresh;
  }
}
