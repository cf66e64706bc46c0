package dev.pressline.core.exports;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One item of a WordPress export as it stands in the file.
 *
 * @param texts of its elements, by their names as the format has them: {@code title}, {@code
 *     wp:post_id}, {@code content:encoded}
 * @param terms categories, tags and the like
 * @param meta custom fields, the last value of each
 * @param comments how many it has
 */
public record WordPressItem(
    Map<String, String> texts, List<Term> terms, Map<String, String> meta, int comments) {
  public WordPressItem {
    texts = Map.copyOf(texts);
    terms = List.copyOf(terms);
    meta = Map.copyOf(meta);
  }

  /**
   * A category, a tag or a word of another taxonomy.
   *
   * @param domain taxonomy, empty when the file does not say
   * @param nicename name for addresses
   * @param name with HTML entities
   */
  public record Term(String domain, String nicename, String name) {}

  /** The text of the element, if it says something. */
  public Optional<String> find(String element) {
    return Optional.ofNullable(texts.get(element)).map(String::strip).filter(s -> !s.isEmpty());
  }

  /** The text of the element, as it stands. */
  public String text(String element) {
    return texts.getOrDefault(element, "");
  }

  /** Number that WordPress gave it. */
  public String id() {
    return find("wp:post_id").orElse("0");
  }

  /** What it is: {@code post}, {@code page}, {@code attachment} and others. */
  public String type() {
    return find("wp:post_type").orElse("post");
  }

  /** Whether it is shown, and to whom. */
  public String status() {
    return find("wp:status").orElse("publish");
  }
}
