package dev.pressline.core.admission.body;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * The one place that decides which HTML a post may have: an allow-list of elements and attributes,
 * and every address through {@link SafeUrl}. Elements that are not on it go, their text stays;
 * scripts, styles and what plug-ins drew go with all they hold.
 */
final class HtmlSanitiser {
  private static final String[] PLAIN_ELEMENTS =
      ("abbr address article aside b bdi bdo blockquote br caption cite code col colgroup dd del"
              + " details dfn div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i"
              + " ins kbd li mark ol p picture pre q rp rt ruby s samp section small span strike"
              + " strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr a img"
              + " source audio video input")
          .split(" ");
  private static final Pattern SAFE_CLASS =
      Pattern.compile(
          "language-[\\p{L}\\p{N}_+#.-]{1,40}|footnotes|footnote-ref|footnote-backref|sources"
              + "|embed|task-list-item");
  private static final Pattern SAFE_ID = Pattern.compile("[\\p{L}\\p{N}_.:-]{1,200}");
  private static final Safelist SAFELIST = safelist();

  private HtmlSanitiser() {}

  /** A sanitised copy of the document. */
  static Document sanitised(Document dirty) {
    dirty.select("script, style, template, embed, svg, title").remove();
    Document clean = new Cleaner(SAFELIST).clean(dirty);
    clean.outputSettings().prettyPrint(false);
    for (Element element : clean.body().getAllElements()) {
      element.attributes().asList().stream()
          .filter(attribute -> !isDecided(element, attribute))
          .map(Attribute::getKey)
          .toList()
          .forEach(element::removeAttr);
    }
    clean
        .select("input:not([type=checkbox]), source:not([src]):not([srcset]), img:not([src])")
        .remove();
    clean.select("input").attr("disabled", "");
    return clean;
  }

  /** Whether the attribute may stay; its value is put right on the way. */
  private static boolean isDecided(Element element, Attribute attribute) {
    String value = attribute.getValue();
    Optional<String> safe =
        switch (attribute.getKey()) {
          case "href" -> SafeUrl.link(value);
          case "src" ->
              element.normalName().equals("img") ? SafeUrl.image(value) : SafeUrl.media(value);
          case "poster", "cite" -> SafeUrl.media(value);
          case "srcset" -> candidates(value);
          case "class" -> classes(value);
          case "id", "name" -> Optional.of(value).filter(id -> SAFE_ID.matcher(id).matches());
          default -> Optional.of(value);
        };
    safe.ifPresent(attribute::setValue);
    return safe.isPresent();
  }

  private static Optional<String> candidates(String srcset) {
    boolean safe =
        Arrays.stream(srcset.split(","))
            .map(candidate -> candidate.strip().split("\\s+")[0])
            .allMatch(url -> SafeUrl.media(url).isPresent());
    return safe ? Optional.of(srcset) : Optional.empty();
  }

  private static Optional<String> classes(String value) {
    String kept =
        Arrays.stream(value.strip().split("\\s+"))
            .filter(name -> SAFE_CLASS.matcher(name).matches())
            .collect(Collectors.joining(" "));
    return kept.isEmpty() ? Optional.empty() : Optional.of(kept);
  }

  private static Safelist safelist() {
    return new Safelist()
        .addTags(PLAIN_ELEMENTS)
        .addAttributes(":all", "id", "class", "lang", "dir", "title")
        .addAttributes("a", "href", "name")
        .addAttributes("img", "src", "alt", "width", "height", "srcset")
        .addAttributes("source", "src", "srcset", "type", "media")
        .addAttributes("video", "src", "poster", "width", "height", "controls", "loop", "muted")
        .addAttributes("audio", "src", "controls", "loop", "muted")
        .addAttributes("ol", "start", "reversed", "type")
        .addAttributes("li", "value")
        .addAttributes("td", "align", "colspan", "rowspan")
        .addAttributes("th", "align", "colspan", "rowspan", "scope")
        .addAttributes("col", "span")
        .addAttributes("colgroup", "span")
        .addAttributes("time", "datetime")
        .addAttributes("blockquote", "cite")
        .addAttributes("q", "cite")
        .addAttributes("del", "cite", "datetime")
        .addAttributes("ins", "cite", "datetime")
        .addAttributes("details", "open")
        .addAttributes("input", "type", "checked", "disabled");
  }
}
