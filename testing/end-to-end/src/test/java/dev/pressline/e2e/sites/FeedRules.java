package dev.pressline.e2e.sites;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.IOException;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * What readers of feeds trip over: the mistakes that the W3C's feed validator names and that the
 * test data of gofeed is about.
 */
final class FeedRules {
  private static final List<String> ADDRESSES = List.of("href", "src", "poster", "cite");

  private final String file;
  private final List<String> faults = new ArrayList<>();

  private FeedRules(String file) {
    this.file = file;
  }

  /** What is wrong with the feed, a sentence each. */
  static List<String> faults(String file, String text) throws IOException {
    FeedRules rules = new FeedRules(file);
    if (file.endsWith(".json")) {
      rules.json(new ObjectMapper().readTree(text));
    } else {
      rules.readable(text);
      Document document = Jsoup.parse(text, Parser.xmlParser());
      if (file.endsWith("atom.xml")) {
        rules.atom(document);
      } else {
        rules.rss(document);
      }
    }
    return rules.faults;
  }

  private void readable(String text) {
    try {
      SyndFeed feed = new SyndFeedInput().build(new StringReader(text));
      for (SyndEntry entry : feed.getEntries()) {
        check(entry.getPublishedDate() != null, "an entry without a date that ROME reads");
        check(isAbsolute(String.valueOf(entry.getLink())), "an entry without a link");
      }
    } catch (FeedException | IllegalArgumentException e) {
      faults.add(file + ": ROME cannot read it: " + e.getMessage());
    }
  }

  private void atom(Document document) {
    hasText(document, "feed > id");
    hasText(document, "feed > title");
    date(document, "feed > updated", DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    check(document.select("feed > link[rel=self]").size() == 1, "no link to itself");
    boolean author = !document.select("feed > author > name").isEmpty();
    Set<String> ids = new HashSet<>();
    for (Element entry : document.select("feed > entry")) {
      hasText(entry, "> id");
      hasText(entry, "> title");
      date(entry, "> updated", DateTimeFormatter.ISO_OFFSET_DATE_TIME);
      date(entry, "> published", DateTimeFormatter.ISO_OFFSET_DATE_TIME);
      check(ids.add(entry.select("> id").text()), "two entries with one id");
      check(entry.select("> id").text().matches("[a-z][a-z0-9+.-]*:.+"), "an id that is no URI");
      check(author || !entry.select("> author > name").isEmpty(), "nobody is the author");
      check(isAbsolute(entry.select("> link[rel=alternate]").attr("href")), "no alternate link");
      html(entry.select("> content").text());
    }
  }

  private void rss(Document document) {
    hasText(document, "channel > title");
    hasText(document, "channel > description");
    check(isAbsolute(document.select("channel > link").text()), "no link of the channel");
    check(document.select("channel > atom|link[rel=self]").size() == 1, "no link to itself");
    Set<String> ids = new HashSet<>();
    for (Element item : document.select("channel > item")) {
      hasText(item, "> title");
      date(item, "> pubDate", DateTimeFormatter.RFC_1123_DATE_TIME);
      Element guid = item.selectFirst("> guid");
      check(guid != null && ids.add(guid.text()), "an item without a guid of its own");
      check(
          guid == null || guid.attr("isPermaLink").equals("false") || isAbsolute(guid.text()),
          "a guid that claims to be an address");
      check(isAbsolute(item.select("> link").text()), "an item without a link");
      html(item.select("> content|encoded").text());
    }
  }

  private void json(JsonNode feed) {
    check(feed.at("/version").asText().startsWith("https://jsonfeed.org/version/1"), "no version");
    check(!feed.at("/title").asText().isBlank(), "no title");
    check(isAbsolute(feed.at("/feed_url").asText()), "no address of its own");
    check(isAbsolute(feed.at("/home_page_url").asText()), "no address of its page");
    Set<String> ids = new HashSet<>();
    for (JsonNode item : feed.at("/items")) {
      check(item.at("/id").isTextual() && ids.add(item.at("/id").asText()), "no id of its own");
      check(isAbsolute(item.at("/url").asText()), "an item without a link");
      parsed(item.at("/date_published").asText(), DateTimeFormatter.ISO_OFFSET_DATE_TIME);
      check(item.at("/content_html").isTextual(), "an item without content");
      html(item.at("/content_html").asText());
    }
  }

  /** A reader shows it on a page of its own, where relative addresses lead elsewhere. */
  private void html(String html) {
    Document content = Jsoup.parseBodyFragment(html);
    for (String attribute : ADDRESSES) {
      for (Element element : content.select("[" + attribute + "]")) {
        String address = element.attr(attribute).strip();
        check(
            address.isEmpty()
                || address.startsWith("#")
                || address.matches("(?s)[A-Za-z][A-Za-z0-9+.-]*:.*"),
            "the relative address " + address);
      }
    }
    check(content.select("script, iframe, object, embed, form").isEmpty(), "active content");
  }

  private void hasText(Element parent, String path) {
    check(!parent.select(path).text().isBlank(), "no " + path);
  }

  private void date(Element parent, String path, DateTimeFormatter format) {
    parsed(parent.select(path).text(), format);
  }

  private void parsed(String date, DateTimeFormatter format) {
    try {
      OffsetDateTime.parse(date, format.withLocale(Locale.ROOT));
    } catch (DateTimeException e) {
      faults.add(file + ": the date " + date);
    }
  }

  private static boolean isAbsolute(String address) {
    return address.matches("https?://[^/]+/.*");
  }

  private void check(boolean right, String fault) {
    if (!right) {
      faults.add(file + ": " + fault);
    }
  }
}
