package dev.pressline.launcher.web;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.InetAddress;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code --dev} serves beside the site, below a path that no site has.
 *
 * <p>Answers only those who ask for this machine by its own name: a page of another site, whose
 * name was made to lead here, must not read drafts.
 */
final class DevPages {
  /** All of it lies below. */
  static final String ROOT = "/.pressline/";

  private static final int NOT_FOUND = 404;
  private static final int FORBIDDEN = 403;
  private static final Pattern HOST = Pattern.compile("(\\[[0-9a-fA-F:.]+\\]|[^:]*)(?::\\d{1,5})?");

  private final ChangeStreams changes;
  private final Previews previews;
  private final Answer script = new Answer.Found(ReloadScript.content(), false);

  /**
   * What goes with a site.
   *
   * @param asWritten the site as it is on disk, by which changes are noticed
   */
  DevPages(Previews previews, SiteRoutes asWritten) {
    this.previews = previews;
    this.changes =
        new ChangeStreams(
            (path, raw) ->
                Previews.isBelow(raw) ? previews.version(path, raw) : asWritten.version(path, raw));
  }

  void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      Responder responder = new Responder(exchange, InstantSource.system());
      if (!isForThisMachine(exchange.getRequestHeaders().getFirst("Host"))) {
        var unused = responder.plain(FORBIDDEN, "Ask for this by the name localhost.\n");
        return;
      }
      if (responder.refusesMethod()) {
        return;
      }
      String path = exchange.getRequestURI().getPath();
      switch (path) {
        case ReloadScript.PATH -> {
          var unused = responder.send(script);
        }
        case ChangeStreams.PATH -> changes.answer(exchange);
        default -> {
          if (Previews.isBelow(path)) {
            previews.answer(exchange);
          } else {
            var unused = responder.plain(NOT_FOUND, "There is nothing here.\n");
          }
        }
      }
    }
  }

  private static boolean isForThisMachine(String host) {
    return Optional.ofNullable(host)
        .map(HOST::matcher)
        .filter(Matcher::matches)
        .map(named -> named.group(1).toLowerCase(Locale.ROOT))
        .filter(
            name ->
                name.equals("localhost")
                    || name.equals("[::1]")
                    || name.equals(InetAddress.getLoopbackAddress().getHostAddress()))
        .isPresent();
  }
}
