package dev.pressline.store.search.index;

import dev.pressline.core.post.CategoryPath;
import dev.pressline.core.site.Slug;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What posts can be narrowed down by, and are counted by. */
public enum Dimension {
  TAG("tag"),
  CATEGORY("category"),
  AUTHOR("author"),
  LANGUAGE("lang"),
  YEAR("year");

  private static final String LEVELS = "/";
  private static final char LABELLED = '\n';

  private final String parameter;

  Dimension(String parameter) {
    this.parameter = parameter;
  }

  /**
   * A value that posts are counted under.
   *
   * @param key equal keys are the same value
   * @param label shown to readers
   */
  public record Value(String key, String label) {
    /** Both as one text, from which {@link #of} makes them again. */
    String whole() {
      return key + LABELLED + label;
    }

    /** The value that lies in the index as that text. */
    public static Value of(String whole) {
      int end = whole.indexOf(LABELLED);
      return new Value(whole.substring(0, end), whole.substring(end + 1));
    }
  }

  /** The name by which questions name it. */
  public String parameter() {
    return parameter;
  }

  /** The dimension of that name. */
  public static Optional<Dimension> named(String parameter) {
    return Stream.of(values()).filter(it -> it.parameter.equals(parameter)).findFirst();
  }

  /** The field of what can be asked for. */
  public String field() {
    return parameter;
  }

  /** The field of what is counted. */
  public String countedField() {
    return parameter + ".counted";
  }

  /** The key of a value as somebody writes it. */
  public String keyOf(String written) {
    return switch (this) {
      case TAG, AUTHOR -> key(written);
      case CATEGORY -> key(List.of(written.split(LEVELS)));
      case LANGUAGE -> written.strip().replace('_', '-').toLowerCase(Locale.ROOT);
      case YEAR -> written.strip();
    };
  }

  /** The values under which the post is counted. */
  List<Value> values(LivePost post) {
    return switch (this) {
      case TAG -> post.tags().stream().map(tag -> value(tag.label())).toList();
      case CATEGORY -> post.categories().stream().flatMap(path -> levels(path).stream()).toList();
      case AUTHOR -> post.authors().stream().map(Dimension::value).toList();
      case LANGUAGE ->
          post.language().isEmpty()
              ? List.of()
              : List.of(new Value(keyOf(post.language()), post.language()));
      case YEAR -> List.of(value(yearOf(post)));
    };
  }

  /** The year in which it was published in Greenwich. */
  private static String yearOf(LivePost post) {
    return String.valueOf(post.publishedAt().atOffset(ZoneOffset.UTC).getYear());
  }

  /** A name's slug; the name itself when nothing of it can be in a slug. */
  static String key(String name) {
    String slug = Slug.of(name);
    return slug.isEmpty() ? name.strip() : slug;
  }

  /** All names of a category from the root. */
  static String label(CategoryPath path) {
    return String.join(" " + LEVELS + " ", path.names());
  }

  private static String key(List<String> names) {
    return String.join(LEVELS, names.stream().map(Dimension::key).toList());
  }

  private static Value value(String label) {
    return new Value(key(label), label);
  }

  /** Who asks for a category means those below it too. */
  private static List<Value> levels(CategoryPath path) {
    List<Value> levels = new ArrayList<>();
    for (int depth = 1; depth <= path.names().size(); depth++) {
      List<String> names = path.names().subList(0, depth);
      levels.add(new Value(key(names), label(new CategoryPath(names))));
    }
    return levels;
  }
}
