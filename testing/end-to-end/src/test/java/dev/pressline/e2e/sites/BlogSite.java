package dev.pressline.e2e.sites;

import java.io.IOException;
import java.io.StringReader;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.xml.sax.InputSource;

/** The site of one blog: its files, and what a look at all of them found. */
final class BlogSite {
  private static final String BASE = "http://localhost:8080/";
  private static final Pattern FEED = Pattern.compile("(.*/)?(atom\\.xml|rss\\.xml|feed\\.json)");

  private final Path folder;
  private final Set<String> files = new HashSet<>();
  private final Set<String> reported;
  final Map<String, Integer> kinds = new TreeMap<>();
  final List<String> faults = new ArrayList<>();
  int pages;
  int feeds;
  int links;
  int deadOfAuthors;
  int missingPictures;

  private BlogSite(Path folder, Set<String> reported) {
    this.folder = folder;
    this.reported = reported;
  }

  /**
   * Looks at every file.
   *
   * @param deadLinks the report of dead links that belongs to the site
   */
  static BlogSite of(Path folder, Path deadLinks) throws IOException {
    BlogSite site = new BlogSite(folder, addresses(deadLinks));
    try (Stream<Path> walk = Files.walk(folder)) {
      walk.filter(Files::isRegularFile)
          .forEach(path -> site.files.add(folder.relativize(path).toString()));
    }
    for (String file : site.files.stream().sorted().toList()) {
      site.look(file);
    }
    return site;
  }

  private void look(String file) throws IOException {
    if (file.endsWith(".html")) {
      pages++;
      kinds.merge(PageKind.of(file, Files.readString(folder.resolve(file))).words, 1, Integer::sum);
      links(file);
    } else if (FEED.matcher(file).matches()) {
      feeds++;
      faults.addAll(FeedRules.faults(file, Files.readString(folder.resolve(file))));
    }
    if (file.endsWith(".xml") || file.endsWith(".opml")) {
      wellFormed(file);
    }
  }

  private void links(String file) throws IOException {
    Document page = Jsoup.parse(folder.resolve(file).toFile(), "UTF-8", BASE + encoded(file));
    for (Element element : page.select("a[href], link[href], script[src], img[src]")) {
      String address = element.absUrl(element.hasAttr("href") ? "href" : "src");
      if (!address.startsWith(BASE)) {
        continue;
      }
      links++;
      String path = path(address);
      if (leadsSomewhere(path)) {
        continue;
      }
      boolean ours = element.closest(".prose") == null || element.hasAttr("data-origin");
      if (ours) {
        faults.add(file + " leads to " + path);
      } else if (element.hasAttr("src")) {
        missingPictures++;
      } else {
        deadOfAuthors++;
        if (!reported.contains(path)) {
          faults.add(file + ": its author leads to " + path + ", and no report says so");
        }
      }
    }
  }

  private boolean leadsSomewhere(String path) {
    String file = Normalizer.normalize(path.substring(1), Normalizer.Form.NFC);
    String folderOf = file.isEmpty() || file.endsWith("/") ? file : file + "/";
    return files.contains(file) || files.contains(folderOf + "index.html");
  }

  private void wellFormed(String file) throws IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(Files.readString(folder.resolve(file)))));
    } catch (org.xml.sax.SAXException | javax.xml.parsers.ParserConfigurationException e) {
      faults.add(file + " is not well-formed: " + e.getMessage());
    }
  }

  private static String path(String address) {
    String path = address.substring(BASE.length() - 1).replaceFirst("[?#].*", "");
    try {
      return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException broken) {
      return path;
    }
  }

  private static String encoded(String file) {
    return file.replace("%", "%25").replace("?", "%3F").replace("#", "%23").replace(" ", "%20");
  }

  private static Set<String> addresses(Path report) throws IOException {
    Set<String> addresses = new HashSet<>();
    for (String line : Files.readAllLines(report)) {
      addresses.add(
          line.endsWith("\"")
              ? line.substring(line.lastIndexOf(",\"") + 2, line.length() - 1).replace("\"\"", "\"")
              : line.substring(line.lastIndexOf(',') + 1));
    }
    return addresses;
  }
}
