package dev.pressline.store.site;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** What can be said of the files of a site from outside. */
final class SiteChecks {
  private static final String BASE = "https://blog.example/";

  private SiteChecks() {}

  /** The files that are not the same in both, each with the first line that differs. */
  static List<String> differences(Map<String, String> one, Map<String, String> other) {
    Set<String> names = new TreeSet<>(one.keySet());
    names.addAll(other.keySet());
    List<String> differences = new ArrayList<>();
    for (String name : names) {
      List<String> left = one.getOrDefault(name, "(no file)").lines().toList();
      List<String> right = other.getOrDefault(name, "(no file)").lines().toList();
      int line = 0;
      while (line < Math.min(left.size(), right.size()) && left.get(line).equals(right.get(line))) {
        line++;
      }
      if (line < Math.max(left.size(), right.size())
          || !one.getOrDefault(name, "").equals(other.getOrDefault(name, ""))) {
        differences.add(
            "%s line %d: %s | %s".formatted(name, line + 1, at(left, line), at(right, line)));
      }
    }
    return differences;
  }

  private static String at(List<String> lines, int index) {
    return index < lines.size() ? lines.get(index) : "(end)";
  }

  /**
   * Links, style sheets, scripts, pictures and canonical addresses of this site that lead nowhere,
   * without those that an author made.
   */
  static List<String> deadLinks(Map<String, String> files) {
    List<String> dead = new ArrayList<>();
    files.forEach(
        (file, text) -> {
          for (String url :
              deadLinks(files, file, "a[href]:not([data-by]), link[href], script[src], img[src]")) {
            dead.add(file + " -> " + url);
          }
        });
    return dead;
  }

  /** Address paths of this site to which authors link in vain. */
  static Set<String> deadLinksOfAuthors(Map<String, String> files) {
    Set<String> dead = new TreeSet<>();
    files
        .keySet()
        .forEach(
            file ->
                deadLinks(files, file, "a[data-by=author][href]")
                    .forEach(url -> dead.add(permalink(url))));
    return dead;
  }

  private static List<String> deadLinks(Map<String, String> files, String file, String elements) {
    List<String> dead = new ArrayList<>();
    if (file.endsWith(".html")) {
      String text = files.getOrDefault(file, "");
      for (Element element : Jsoup.parse(text, BASE + file).select(elements)) {
        String url = element.absUrl(element.hasAttr("href") ? "href" : "src");
        if (url.startsWith(BASE) && !leadsSomewhere(files, url)) {
          dead.add(url);
        }
      }
    }
    return dead;
  }

  private static boolean leadsSomewhere(Map<String, String> files, String url) {
    String path =
        URLDecoder.decode(
            URI.create(url).getRawPath().substring(1).replace("+", "%2B"), StandardCharsets.UTF_8);
    String folder = path.isEmpty() || path.endsWith("/") ? path : path + "/";
    return (!path.endsWith("/") && files.containsKey(path))
        || files.containsKey(folder + "index.html");
  }

  /** Addresses of the posts in the feed, without the site's root. */
  static List<String> feedPermalinks(Map<String, String> files) {
    return Jsoup.parse(files.getOrDefault("atom.xml", ""), Parser.xmlParser())
        .select("entry > link[rel=alternate]")
        .eachAttr("href")
        .stream()
        .map(SiteChecks::permalink)
        .toList();
  }

  /** Addresses of the posts in all parts of the sitemap, without the site's root. */
  static List<String> sitemapPermalinks(Map<String, String> files) {
    List<String> permalinks = new ArrayList<>();
    for (String part : locations(files.getOrDefault("sitemap.xml", ""))) {
      locations(files.getOrDefault(part.substring(BASE.length()), ""))
          .forEach(url -> permalinks.add(permalink(url)));
    }
    return permalinks;
  }

  private static List<String> locations(String xml) {
    return Jsoup.parse(xml, Parser.xmlParser()).select("loc").eachText();
  }

  private static String permalink(String url) {
    return URLDecoder.decode(url.substring(BASE.length() - 1), StandardCharsets.UTF_8);
  }
}
