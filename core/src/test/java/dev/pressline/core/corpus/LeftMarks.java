package dev.pressline.core.corpus;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Tag plug-ins, Liquid and shortcodes that a rendered body still shows.
 *
 * @param outsideCode what readers would stumble over
 * @param asCode how many stretches of code start with such a mark: what is not known is set so
 */
record LeftMarks(List<String> outsideCode, int asCode) {
  static final LeftMarks NONE = new LeftMarks(List.of(), 0);

  private static final Pattern MARK = Pattern.compile("\\{[%{][^\\n]{0,80}|\\{::?[^\\n]{0,80}");

  static LeftMarks in(String html) {
    Document body = Jsoup.parse(html);
    int asCode =
        (int)
            body.select("code").stream()
                .map(Element::wholeText)
                .filter(text -> MARK.matcher(text).lookingAt())
                .count();
    body.select("code, pre").remove();
    body.outputSettings().prettyPrint(false);
    List<String> left = MARK.matcher(body.body().html()).results().map(MatchResult::group).toList();
    return new LeftMarks(left, asCode);
  }
}
