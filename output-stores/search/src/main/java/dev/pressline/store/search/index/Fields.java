package dev.pressline.store.search.index;

import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The fields of a document.
 *
 * <p>What is searched for words is there twice: cut in the same way for all languages ({@code
 * text}), by which words are found as they were written, and by the rules of the post's own
 * language ({@code text.en}), by which they are found in other forms.
 */
public final class Fields {
  /** Identity of the post, in every document. */
  public static final String ID = "id";

  /** What is found of the post. */
  public static final String STATE = "state";

  /** Value of {@link #STATE} of posts that readers see. */
  public static final String LIVE = "live";

  /** Value of {@link #STATE} of posts whose addresses lead elsewhere. */
  public static final String MOVED = "moved";

  /** The site, of posts that are live or moved. */
  public static final String SITE = "site";

  /** Address paths, the former ones among them. */
  public static final String ADDRESS = "address";

  /** When it was published, in milliseconds since 1970. */
  public static final String PUBLISHED = "published";

  /** Title. */
  public static final String TITLE = "title";

  /** Tags, categories and authors. */
  public static final String LABELS = "labels";

  /** Text stream. */
  public static final String TEXT = "text";

  /** The fields that are searched for words. */
  public static final List<String> OF_WORDS = List.of(TITLE, LABELS, TEXT);

  private static final char OF_RULES = '.';

  private Fields() {}

  /** The field cut by those rules of a language, as {@code Analyzers} names them. */
  public static String by(String rules, String field) {
    return field + OF_RULES + rules;
  }

  /** The rules that the field is cut by; empty when they are those for all languages. */
  static String rules(String field) {
    int end = field.indexOf(OF_RULES);
    return end < 0 ? "" : field.substring(end + 1);
  }

  /** The rules of those of the fields that hold texts. */
  public static SortedSet<String> rulesAmong(Collection<String> fields) {
    SortedSet<String> rules = new TreeSet<>();
    for (String field : fields) {
      if (field.startsWith(by("", TEXT))) {
        rules.add(rules(field));
      }
    }
    return rules;
  }
}
