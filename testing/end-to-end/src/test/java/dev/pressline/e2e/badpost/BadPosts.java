package dev.pressline.e2e.badpost;

import static dev.pressline.e2e.badpost.BadPost.published;
import static dev.pressline.e2e.badpost.BadPost.rejected;

import java.util.List;

/** The rows of {@code docs/bad-posts.md}, in their order. */
final class BadPosts {
  private BadPosts() {}

  static List<BadPost> all() {
    return List.of(
        published("unclosed-quote", "\"The Quote Nobody Closed").warnedOf("FRONT_MATTER_REPAIRED"),
        published("colon-in-title", "Tea: a Short History", "tea")
            .warnedOf("FRONT_MATTER_REPAIRED"),
        published("tabs-in-yaml", "Tags Behind a Tab", "tabbed").warnedOf("FRONT_MATTER_REPAIRED"),
        rejected("unterminated-front-matter", "FRONT_MATTER_UNTERMINATED"),
        rejected("impossible-date", "DATE_DOES_NOT_EXIST"),
        published("no-title", "No title", "names"),
        published("2024-04-05-no-front-matter", "No front matter", "2024-04-05", "second one"),
        published("tags-as-a-map", "Tags With Values", "harbours"),
        published("tags-that-are-no-words", "A Number, a Yes and Nothing", "1", "true"),
        published("unknown-tag-plugin", "{% unknown_tag %} and after it")
            .warnedOf("TAG_PLUGIN_UNKNOWN"),
        published("unclosed-braces", "began with {{ foo and went on"),
        published("variable-in-prose", "called Blog, and {{ site.nowhere }}")
            .warnedOf("VARIABLE_UNKNOWN"),
        published("unknown-shortcode", "{{< unknownsc >}} and after it")
            .warnedOf("SHORTCODE_UNKNOWN"),
        published("malformed-html", "cell", "The text behind it is still there."),
        published("control-characters", "A Title With a Signal", "says it at some length", "bells")
            .warnedOf("CONTROL_CHARACTERS_REMOVED"),
        rejected("not-utf8", "INVALID_UTF8"),
        published("nested-categories", "News", "Tech Stuff", "AI"),
        new BadPost("bad-posts/future-date.md", "scheduled", "", List.of()));
  }

  /** Two posts that want one address; they are bad only together. */
  static List<BadPost> rivals() {
    return List.of("first", "second").stream()
        .map(
            name ->
                new BadPost(
                    "rejected/two-posts-one-address/" + name + ".md",
                    "either",
                    "PERMALINK_TAKEN",
                    List.of()))
        .toList();
  }
}
