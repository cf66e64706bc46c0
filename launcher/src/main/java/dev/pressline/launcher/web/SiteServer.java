package dev.pressline.launcher.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.pressline.launcher.web.content.FolderContents;
import dev.pressline.launcher.web.http.RequestPath;
import dev.pressline.publish.search.SearchApi;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves a site from its folder on this machine, as a static host would: folders by their {@code
 * index.html}, the site's own redirect rules, 410 and 404 pages.
 */
public final class SiteServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SiteServer.class);
  private static final int ATTEMPTS = 20;
  private static final int BAD_REQUEST = 400;
  private static final int UNAVAILABLE = 503;

  /** Each time the file was replaced between two steps of an answer. */
  private static final int TRIES = 5;

  private final HttpServer server;
  private final ExecutorService workers;
  private final SiteRoutes routes;
  private final String base;

  private SiteServer(HttpServer server, ExecutorService workers, SiteRoutes routes, String base) {
    this.server = server;
    this.workers = workers;
    this.routes = routes;
    this.base = base;
  }

  /**
   * Serves the folder on the wanted port of the loopback address, or on the next free one.
   *
   * @param root the site's folder, which need not be there yet
   * @param baseUrl address of the site's root, whose path the served addresses start with
   * @throws IOException when no port near it is free
   */
  public static SiteServer start(Path root, URI baseUrl, int wantedPort) throws IOException {
    String base = pathOf(baseUrl);
    return started(new SiteRoutes(new FolderContents(root), base), base, bind(wantedPort));
  }

  /**
   * Serves the folder at the address and nowhere else, to whoever can reach it.
   *
   * @param root the site's folder, which need not be there yet
   * @param baseUrl address of the site's root, whose path the served addresses start with
   * @throws IOException when the address is taken or not one of this machine
   */
  public static SiteServer startAt(Path root, URI baseUrl, InetSocketAddress address)
      throws IOException {
    ServerLimits.set();
    String base = pathOf(baseUrl);
    SiteRoutes routes = new SiteRoutes(new FolderContents(root), base);
    return started(routes, base, HttpServer.create(address, 0));
  }

  /**
   * Serves it for its author on the wanted port, or on the next free one: pages in a browser load
   * themselves again when they have changed, and below {@link #previewUrl} the site is served with
   * what readers do not see yet.
   */
  public static SiteServer startForAuthor(
      Path root, URI baseUrl, int wantedPort, AuthorsPreview preview) throws IOException {
    String base = pathOf(baseUrl);
    SiteRoutes asWritten = new SiteRoutes(new FolderContents(root), base);
    SiteRoutes asServed = new SiteRoutes(new FolderContents(root, ReloadScript::into), base);
    Previews previews = new Previews(preview.pages(), preview.token(), asWritten, asServed);
    HttpServer http = bind(wantedPort);
    http.createContext(DevPages.ROOT, new DevPages(previews, asWritten)::answer);
    return started(asServed, base, http);
  }

  /**
   * What readers do not see yet.
   *
   * @param token which nobody can guess; letters, digits, hyphens and underscores
   */
  public record AuthorsPreview(PreviewedPages pages, String token) {}

  private static SiteServer started(SiteRoutes routes, String base, HttpServer http) {
    ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    SiteServer site = new SiteServer(http, workers, routes, base);
    http.createContext("/", site::answer);
    http.setExecutor(workers);
    http.start();
    return site;
  }

  private static String pathOf(URI baseUrl) {
    return Optional.ofNullable(baseUrl.getRawPath()).filter(p -> !p.isEmpty()).orElse("/");
  }

  /** The port it listens on. */
  public int port() {
    return server.getAddress().getPort();
  }

  /** The address of the site's front page on this machine. */
  public String url() {
    return "http://localhost:" + port() + base;
  }

  /** From now on searches are answered, too. */
  public void answerSearches(SearchApi api) {
    server.createContext(SearchApi.PATH, new SearchPages(api)::answer);
  }

  /** The address at which searches are answered. */
  public String searchUrl() {
    return "http://localhost:" + port() + SearchApi.PATH;
  }

  /** The address of the preview with the token on this machine. */
  public String previewUrl(String token) {
    return "http://localhost:" + port() + Previews.root(token);
  }

  @Override
  public void close() {
    server.stop(0);
    workers.shutdownNow();
    workers.close();
  }

  private static HttpServer bind(int wantedPort) throws IOException {
    ServerLimits.set();
    BindException last = new BindException("no port tried");
    for (int port = wantedPort; port < wantedPort + ATTEMPTS; port++) {
      try {
        return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
      } catch (BindException taken) {
        last = taken;
      }
    }
    throw last;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      Responder responder = new Responder(exchange, InstantSource.system());
      if (responder.refusesMethod()) {
        return;
      }
      String raw = exchange.getRequestURI().getRawPath();
      Optional<RequestPath> path = RequestPath.read(raw == null ? "" : raw);
      if (path.isEmpty()) {
        var unused = responder.plain(BAD_REQUEST, "This is no address of a file.\n");
        return;
      }
      answer(path.get(), raw, responder);
    } catch (RuntimeException e) {
      LOG.atWarn().setCause(e).log("A request failed");
      throw e;
    }
  }

  private void answer(RequestPath path, String raw, Responder responder) throws IOException {
    for (int i = 0; i < TRIES; i++) {
      if (responder.send(routes.of(path, raw)).isPresent()) {
        return;
      }
    }
    var unused = responder.plain(UNAVAILABLE, "The file is being replaced; try again.\n");
  }
}
