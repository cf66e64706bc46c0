package dev.pressline.core.exports;

import dev.pressline.core.admission.frontmatter.YamlValue;
import dev.pressline.core.admission.metadata.FlowStyle;
import dev.pressline.core.post.SourcePosition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jsoup.Jsoup;

/** Metadata of a draft under way; every text is quoted, so that it is read as it stands. */
final class Values {
  private final Map<String, String> values = new TreeMap<>();

  /** A text; a blank one says nothing. */
  void text(String key, String text) {
    if (!text.isBlank()) {
      values.put(key, FlowStyle.of(scalar(text)));
    }
  }

  void text(String key, Optional<String> text) {
    text.ifPresent(present -> text(key, present));
  }

  void truth(String key, boolean truth) {
    if (truth) {
      values.put(key, "true");
    }
  }

  void list(String key, List<String> texts) {
    if (!texts.isEmpty()) {
      values.put(key, FlowStyle.of(sequence(texts)));
    }
  }

  /** A list of lists. */
  void lists(String key, List<List<String>> lists) {
    if (!lists.isEmpty()) {
      List<YamlValue> items = lists.stream().map(Values::sequence).toList();
      values.put(key, FlowStyle.of(new YamlValue.Sequence(items, SourcePosition.NOWHERE)));
    }
  }

  void table(String key, Map<String, String> entries) {
    if (!entries.isEmpty()) {
      Map<String, YamlValue> items = new LinkedHashMap<>();
      entries.forEach((name, value) -> items.put(name, scalar(value)));
      values.put(
          key, FlowStyle.of(new YamlValue.Mapping(items, List.of(), SourcePosition.NOWHERE)));
    }
  }

  Map<String, String> all() {
    return values;
  }

  /** What readers see of a piece of HTML, on one line. */
  static String plain(String html) {
    boolean markup = html.indexOf('<') >= 0 || html.indexOf('&') >= 0;
    return (markup ? Jsoup.parseBodyFragment(html).text() : html).strip();
  }

  private static YamlValue sequence(List<String> texts) {
    List<YamlValue> items = texts.stream().map(Values::scalar).toList();
    return new YamlValue.Sequence(items, SourcePosition.NOWHERE);
  }

  private static YamlValue scalar(String text) {
    return new YamlValue.Scalar(text, false, "", SourcePosition.NOWHERE);
  }
}
