package dev.pressline.store.site.render;

import dev.pressline.store.site.model.Source;
import java.util.List;

/** The list at the end of a text in which the author names the sources. */
final class SourceLines {
  private static final String LIST = "<ul class=\"sources\">";

  private SourceLines() {}

  /** Whether the text has such a list. */
  static boolean stand(String html) {
    return html.contains(LIST);
  }

  /** The text with a link over the name of each publisher that the catalogue knows. */
  static String linked(String html, List<Source> sources) {
    int start = html.indexOf(LIST);
    if (start < 0) {
      return html;
    }
    String list = html.substring(start);
    for (Source source : sources) {
      String name = escaped(source.publisher().orElse(""));
      String url = escaped(source.publisherUrl().orElse("")).replace("\"", "&quot;");
      if (!name.isEmpty() && !url.isEmpty()) {
        String link =
            "<a href=\"%s\" class=\"entity\" data-origin=\"catalogue\">%s</a>".formatted(url, name);
        list = list.replace("<li>" + name + " ", "<li>" + link + " ");
      }
    }
    return html.substring(0, start) + list;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
