package dev.pressline.core.admission.html.facts;

import dev.pressline.core.admission.body.PageFacts;
import dev.pressline.core.admission.metadata.DateReader;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Reads what a page says about its article: JSON-LD first, then OpenGraph and meta, then marks. */
public final class PageFactsReader {
  private static final String[] TITLES = {
    "dc:title", "dcterms:title", "og:title", "twitter:title", "parsely-title"
  };
  private static final String[] DATES = {
    "article:published_time", "og:published_time", "datepublished", "date", "pubdate",
    "publishdate", "publish-date", "publication_date", "dc:date", "dc:date:issued",
    "dcterms:created", "dcterms:date", "parsely-pub-date", "sailthru:date"
  };
  private static final String[] AUTHORS = {
    "author",
    "dc:creator",
    "dcterms:creator",
    "parsely-author",
    "sailthru:author",
    "article:author",
    "byl"
  };
  private static final String[] DESCRIPTIONS = {
    "description", "og:description", "dc:description", "twitter:description"
  };
  private static final String TIMES =
      "time[pubdate][datetime], time[itemprop=datePublished][datetime], article time[datetime],"
          + " time[datetime]";
  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*+");

  private final Document page;
  private final StructuredData data;
  private final MetaTags meta;

  private PageFactsReader(Document page) {
    this.page = page;
    this.data = StructuredData.of(page);
    this.meta = new MetaTags(page);
  }

  /** What the page says; its scripts must still be in it. */
  public static PageFacts read(Document page) {
    PageFactsReader reader = new PageFactsReader(page);
    return new PageFacts(
        reader.title(),
        reader.date(),
        reader.authors(),
        reader.data.description().or(() -> reader.meta.first(DESCRIPTIONS)).map(TextOf::plain),
        reader
            .meta
            .first("og:image", "twitter:image", "twitter:image:src")
            .or(reader.data::picture),
        reader.language(),
        reader.canonical());
  }

  private Optional<String> title() {
    Optional<String> site = meta.first("og:site_name");
    List<String> headings = page.select("h1").eachText();
    return data.title()
        .or(() -> meta.first(TITLES))
        .map(TextOf::plain)
        .map(title -> DocumentTitle.withoutSite(title, site))
        .or(() -> DocumentTitle.of(page.title(), site, headings))
        .or(() -> headings.stream().filter(text -> !text.isBlank()).findFirst());
  }

  private Optional<String> date() {
    Stream<String> times =
        page.select(TIMES).stream().limit(1).map(time -> time.attr("datetime").strip());
    List<String> candidates =
        Stream.of(data.dates().stream(), Stream.of(meta.all(DATES)).flatMap(List::stream), times)
            .flatMap(dates -> dates)
            .toList();
    return candidates.stream()
        .filter(date -> DateReader.read(date, ZoneOffset.UTC) instanceof DateReader.Reading.Moment)
        .findFirst();
  }

  private List<String> authors() {
    List<String> names = new ArrayList<>();
    for (String written : data.authors().isEmpty() ? meta.all(AUTHORS) : data.authors()) {
      Bylines.names(TextOf.plain(written)).stream()
          .filter(name -> !names.contains(name))
          .forEach(names::add);
      if (data.authors().isEmpty() && !names.isEmpty()) {
        break;
      }
    }
    return names;
  }

  private Optional<String> language() {
    Element html = page.selectFirst("html");
    String own =
        html == null ? "" : html.attr("lang").isBlank() ? html.attr("xml:lang") : html.attr("lang");
    return Stream.concat(
            Stream.of(own),
            Stream.concat(
                meta.all("content-language", "og:locale").stream(), data.language().stream()))
        .map(language -> language.strip().replace('_', '-'))
        .filter(language -> LANGUAGE.matcher(language).matches())
        .findFirst();
  }

  private Optional<String> canonical() {
    Element link = page.selectFirst("link[rel=canonical][href]");
    return Optional.ofNullable(link)
        .map(element -> element.attr("href").strip())
        .filter(PageFactsReader::isWeb)
        .or(() -> meta.first("og:url").filter(PageFactsReader::isWeb))
        .or(() -> data.canonical().filter(PageFactsReader::isWeb));
  }

  private static boolean isWeb(String address) {
    String start = address.toLowerCase(Locale.ROOT);
    return start.startsWith("https://") || start.startsWith("http://");
  }

  /** Values of JSON-LD and meta elements often hold references and markup once more. */
  private static final class TextOf {
    private static final Pattern BLANKS = Pattern.compile("\\s++");

    static String plain(String value) {
      return BLANKS.matcher(Parser.unescapeEntities(value, false)).replaceAll(" ").strip();
    }
  }
}
