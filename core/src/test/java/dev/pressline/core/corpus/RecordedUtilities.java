package dev.pressline.core.corpus;

import dev.pressline.core.admission.body.BodyDom;
import dev.pressline.core.admission.dialect.vocabulary.Fragments;
import dev.pressline.core.admission.source.Notes;
import dev.pressline.core.admission.source.SourceText;
import dev.pressline.core.site.SitePath;
import dev.pressline.core.site.Slug;
import dev.pressline.core.text.TextStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * The calls of hexo-util that its own tests make, each answered by what does the same work here.
 * Those that say "no such argument" are answered nowhere else.
 */
final class RecordedUtilities {
  /** What hexo-util has and Pressline needs nowhere. */
  private static final Map<String, String> WITHOUT_PEER =
      Map.of(
          "htmlTag", "elements are made as nodes of a tree, never as text",
          "escapeDiacritic", "letters keep their accents, so that an address reads as its title",
          "stripIndent", "code keeps its own indent",
          "truncate", "an excerpt ends with a sentence or a word, at the mark of its author",
          "wordWrap", "lines are the browser's business");

  /** Calls that are answered otherwise, by their name in hexo-util's tests. */
  private static final Map<String, String> OTHERWISE =
      Map.ofEntries(
          Map.entry("slugize, diacritic", "letters keep their accents"),
          Map.entry("escapeHTML, avoid double escape", "what an author writes is escaped as it is"),
          Map.entry(
              "escapeHTML, avoid double escape https://github.com/hexojs/hexo/issues/4946",
              "what an author writes is escaped as it is"),
          Map.entry("stripHTML, should strip extra < within tags", "read as browsers read it"),
          Map.entry("decodeURL, idn", "the names of hosts stay as they are written"),
          Map.entry("encodeURL, encode once", "white space around a segment is refused"),
          Map.entry(
              "tocObj, default",
              "a text is no HTML, and the id of what stands around a heading is not the heading's"),
          Map.entry(
              "tocObj, <a> element with permalink + text",
              "a sign that leads nowhere is no permalink but what readers see"),
          Map.entry("tocObj, empty text", "a heading without text is named \"section\""));

  private RecordedUtilities() {}

  /** The calls that can be answered, function by function, with the differences by test. */
  static List<Tally> tallies() {
    List<Tally> tallies = new ArrayList<>();
    answers().forEach((function, answer) -> tallies.add(tally(function, answer)));
    return tallies;
  }

  static Map<String, String> withoutPeer() {
    return WITHOUT_PEER;
  }

  /** Why the call is answered otherwise, if it is known. */
  static Optional<String> reason(String call) {
    return Optional.ofNullable(OTHERWISE.get(call));
  }

  private record Call(List<?> arguments, Object result) {
    String text() {
      return (String) arguments.getFirst();
    }
  }

  private static Map<String, Function<Call, Optional<Object>>> answers() {
    Map<String, Function<Call, Optional<Object>>> answers = new TreeMap<>();
    answers.put("slugize", RecordedUtilities::slug);
    answers.put("decodeURL", call -> Optional.of(SitePath.percentDecoded(call.text())));
    answers.put("encodeURL", RecordedUtilities::href);
    answers.put("escapeHTML", call -> sameText(call, Fragments.text(call.text())));
    answers.put("unescapeHTML", RecordedUtilities::read);
    answers.put("stripHTML", RecordedUtilities::read);
    answers.put("tocObj", RecordedUtilities::headings);
    return answers;
  }

  private static Tally tally(String function, Function<Call, Optional<Object>> answer) {
    Tally tally = new Tally("calls of hexo-util's " + function);
    Path recorded = Corpus.root().resolve("peer/vectors/hexo-util." + function + ".json");
    for (Map<?, ?> row : Corpus.list(recorded)) {
      List<?> arguments = (List<?>) row.get("args");
      if (!arguments.isEmpty() && arguments.getFirst() instanceof String) {
        Call call = new Call(arguments, row.get("result"));
        answer
            .apply(call)
            .ifPresent(
                ours ->
                    tally.add(
                        ours.equals(call.result()),
                        function + ", " + row.get("test"),
                        call.result() + ", we: " + ours));
      }
    }
    return tally;
  }

  /** Capitals are kept or not; other separators are not asked for. */
  private static Optional<Object> slug(Call call) {
    Map<?, ?> options =
        call.arguments().size() > 1 ? (Map<?, ?>) call.arguments().get(1) : Map.of();
    if (options.isEmpty()) {
      return Optional.of(Slug.keepingCase(call.text()));
    }
    return Integer.valueOf(1).equals(options.get("transform"))
        ? Optional.of(Slug.of(call.text()))
        : Optional.empty();
  }

  /** Paths of the site; addresses elsewhere stay as their authors wrote them. */
  private static Optional<Object> href(Call call) {
    if (!call.text().startsWith("/") || call.text().contains("?")) {
      return Optional.empty();
    }
    return Optional.of(
        switch (SitePath.read(call.text())) {
          case SitePath.Reading.Safe(SitePath path) -> Corpus.SITE.hrefOf(path.value());
          case SitePath.Reading.Unsafe(String reason) -> reason;
        });
  }

  /** What readers see; white space beside blocks is no text. */
  private static Optional<Object> read(Call call) {
    String text = words(TextStream.of(call.text()));
    return Optional.of(text.equals(words((String) call.result())) ? call.result() : text);
  }

  private static String words(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  /** Escaping differs in spelling; what readers see does not. */
  private static Optional<Object> sameText(Call call, String ours) {
    boolean same = TextStream.of(ours).equals(TextStream.of((String) call.result()));
    return Optional.of(same ? call.result() : ours);
  }

  /** Levels below the first one, ids that authors gave, and texts. */
  private static Optional<Object> headings(Call call) {
    if (call.arguments().size() > 1 || call.text().contains("unnumbered")) {
      return Optional.empty();
    }
    Notes notes = new Notes(SourceText.of(call.text()));
    String html = BodyDom.sanitised(call.text(), notes).canonical().html();
    List<Map<String, Object>> found = new ArrayList<>();
    for (Element heading : Jsoup.parseBodyFragment(html).select("h1, h2, h3, h4, h5, h6")) {
      String id = call.text().contains("id=\"" + heading.id() + "\"") ? heading.id() : "";
      found.add(
          Map.of("text", heading.text(), "id", id, "level", heading.tagName().charAt(1) - '1'));
    }
    return Optional.of(found);
  }
}
