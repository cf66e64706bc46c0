package dev.pressline.store.markdown.body;

import dev.pressline.core.post.PostContent;
import dev.pressline.core.site.SitePath;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * Gives the files that a Markdown text shows the addresses at which they lie now. The addresses as
 * they were written are those of the text as it is read without its files.
 */
final class SourceAddresses {
  private static final List<String> ATTRIBUTES = List.of("src", "href", "poster", "srcset");

  /** Each is looked for in the whole text; with more the text is made from the HTML. */
  private static final int MOST_ADDRESSES = 300;

  private SourceAddresses() {}

  /** The text with addresses of files; empty when they cannot all be put in. */
  static Optional<String> put(Rereading rereading, String markdown, PostContent published) {
    Optional<PostContent> read = rereading.of(markdown);
    if (read.isEmpty()) {
      return Optional.empty();
    }
    Optional<Map<String, String>> changes =
        changes(read.get().body().html(), published.body().html());
    return changes
        .map(all -> replaced(markdown, all))
        .filter(
            text ->
                rereading
                    .of(text)
                    .filter(
                        now ->
                            SameHtml.of(now.body().html())
                                .equals(SameHtml.of(published.body().html())))
                    .isPresent());
  }

  /** What each address that differs was and is; empty when more differs than addresses. */
  private static Optional<Map<String, String>> changes(String before, String after) {
    List<Element> old = Jsoup.parseBodyFragment(before).body().getAllElements();
    List<Element> now = Jsoup.parseBodyFragment(after).body().getAllElements();
    if (old.size() != now.size()) {
      return Optional.empty();
    }
    Map<String, String> changes =
        new TreeMap<>(
            Comparator.comparingInt(String::length)
                .reversed()
                .thenComparing(Comparator.naturalOrder()));
    for (int i = 0; i < old.size(); i++) {
      for (String attribute : ATTRIBUTES) {
        String was = old.get(i).attr(attribute);
        String is = now.get(i).attr(attribute);
        if (!was.equals(is) && !was.isEmpty()) {
          changes.put(was, is);
        }
      }
    }
    return changes.size() > MOST_ADDRESSES ? Optional.empty() : Optional.of(changes);
  }

  /** Addresses stand between quotes, brackets or blanks; renderers percent-encode them. */
  private static String replaced(String markdown, Map<String, String> changes) {
    String text = markdown;
    for (Map.Entry<String, String> change : changes.entrySet()) {
      for (String written : List.of(change.getKey(), SitePath.percentDecoded(change.getKey()))) {
        text =
            Pattern.compile("(?<=[\\s(<\"'=])" + Pattern.quote(written) + "(?=[\\s)>\"'#]|$)")
                .matcher(text)
                .replaceAll(Matcher.quoteReplacement(change.getValue()));
      }
    }
    return text;
  }
}
