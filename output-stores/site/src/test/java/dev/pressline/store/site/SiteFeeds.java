package dev.pressline.store.site;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The feeds of a site as a reader of feeds sees them. */
final class SiteFeeds {
  private static final int MOST_OF_A_TERM = 10;

  private SiteFeeds() {}

  /** Addresses of the posts of every feed in the order of the feed, by the feed's file. */
  static Map<String, List<String>> of(Map<String, String> files) {
    Map<String, List<String>> feeds = new TreeMap<>();
    files.forEach(
        (file, text) -> {
          if (file.endsWith("atom.xml") || file.endsWith("rss.xml")) {
            feeds.put(file, ofXml(text));
          } else if (file.endsWith("feed.json")) {
            feeds.put(file, ofJson(text));
          }
        });
    return feeds;
  }

  /** What is wrong with the feeds, if anything: formats that differ, posts that are not listed. */
  static List<String> complaints(Map<String, String> files) {
    List<String> complaints = new ArrayList<>();
    Map<String, List<String>> feeds = of(files);
    feeds.forEach(
        (file, posts) -> {
          String folder = file.substring(0, file.lastIndexOf('/') + 1);
          if (!posts.equals(feeds.get(folder + "atom.xml"))) {
            complaints.add(file + " has other posts than the Atom feed beside it");
          }
          if (!folder.isEmpty() && (posts.isEmpty() || posts.size() > MOST_OF_A_TERM)) {
            complaints.add(file + " has " + posts.size() + " posts");
          }
          if (!files.containsKey(folder + "index.html")) {
            complaints.add(file + " belongs to no page");
          }
        });
    return complaints;
  }

  private static List<String> ofXml(String xml) {
    try {
      return new SyndFeedInput()
          .build(new StringReader(xml)).getEntries().stream().map(SyndEntry::getLink).toList();
    } catch (FeedException e) {
      throw new AssertionError("the feed cannot be read", e);
    }
  }

  private static List<String> ofJson(String json) {
    List<String> urls = new ArrayList<>();
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      boolean amongItems = false;
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        amongItems |= "items".equals(parser.currentName());
        if (amongItems && token == JsonToken.VALUE_STRING && "url".equals(parser.currentName())) {
          urls.add(parser.getText());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the feed cannot be read", e);
    }
    return urls;
  }
}
