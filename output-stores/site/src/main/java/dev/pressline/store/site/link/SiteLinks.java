package dev.pressline.store.site.link;

import dev.pressline.core.site.SiteSettings;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/** Tells which links of a page lead to the page's own site. */
public final class SiteLinks {
  private static final Pattern ABOVE_ROOT = Pattern.compile("^(?:/\\.\\.)+(?:/|$)");
  private static final Pattern LONE_PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");

  /** With a scheme or a host (RFC 3986, 3.1 and 4.2). */
  private static final Pattern ELSEWHERE = Pattern.compile("^(?:[A-Za-z][A-Za-z0-9+.-]*:|//)");

  /** A colon in the first segment of a path, which would be the end of a scheme. */
  private static final Pattern COLON_FIRST = Pattern.compile("^[^/?#:]+:");

  private static final Evaluator ANCHORS = Selector.evaluatorOf("a[href]");

  private final URI base;
  private final Optional<URI> page;

  private SiteLinks(SiteSettings settings, String permalink) {
    base = settings.baseUrl();
    page = uri(settings.urlOf(permalink));
  }

  /** The links of the post at the address path. */
  public static SiteLinks from(String permalink, SiteSettings settings) {
    return new SiteLinks(settings, permalink);
  }

  /** Every link in the HTML that leads to the site, sorted, none twice. */
  public List<SiteLink> in(String html) {
    return html.contains("href=\"")
        ? anchors(Jsoup.parseBodyFragment(html))
            .flatMap(link -> of(link).stream())
            .distinct()
            .sorted(
                (one, other) ->
                    one.path().equals(other.path())
                        ? Boolean.compare(one.bare(), other.bare())
                        : one.path().compareTo(other.path()))
            .toList()
        : List.of();
  }

  /** Elements that are links. */
  public static Stream<Element> anchors(Document document) {
    return document.select(ANCHORS).stream();
  }

  /** The link as one to the site, if it leads there; a place on the page itself is none. */
  public Optional<SiteLink> of(Element anchor) {
    String href = anchor.attr("href").strip();
    return href.isEmpty() || href.startsWith("#") || anchor.hasAttr("data-origin")
        ? Optional.empty()
        : path(href).map(path -> new SiteLink(path, isBare(anchor, href)));
  }

  private static boolean isBare(Element anchor, String href) {
    return anchor.childrenSize() == 0 && anchor.text().strip().equals(href);
  }

  private Optional<String> path(String href) {
    return page.flatMap(here -> uri(href).map(here::resolve))
        .map(SiteLinks::belowRoot)
        .filter(this::isOnSite)
        .map(target -> "/" + target.getPath().substring(base.getPath().length()));
  }

  /** For browsers there is nothing above the root, and what climbs over it stays there. */
  private static URI belowRoot(URI target) {
    String path = target.getRawPath();
    return path != null && ABOVE_ROOT.matcher(path).find()
        ? target.resolve("/" + ABOVE_ROOT.matcher(path).replaceFirst(""))
        : target;
  }

  private boolean isOnSite(URI target) {
    String scheme = target.getScheme();
    String host = target.getHost();
    String path = target.getPath();
    return (scheme.equals("http") || scheme.equals("https"))
        && host != null
        && host.equalsIgnoreCase(base.getHost())
        && target.getPort() == base.getPort()
        && path != null
        && path.startsWith(base.getPath());
  }

  /** Authors leave blanks and other signs as they are, and browsers know what they mean. */
  private static Optional<URI> uri(String address) {
    String sound = LONE_PERCENT.matcher(SoundAddress.of(address)).replaceAll("%25");
    try {
      return Optional.of(new URI(ELSEWHERE.matcher(sound).find() ? sound : relative(sound)));
    } catch (URISyntaxException _) {
      return Optional.empty();
    }
  }

  /** What Java's resolving takes for a scheme, or makes one slash of, browsers leave as it is. */
  private static String relative(String sound) {
    String kept = sound.replace("//", "/%2F");
    return COLON_FIRST.matcher(kept).find() ? "./" + kept : kept;
  }
}
