package dev.pressline.core.admission.dialect.mark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What stands behind the name of a mark: words and quoted stretches, some of them with a name of
 * their own, as in {@code key="value"}.
 *
 * @param words those without a name, in order
 * @param named by name
 */
public record Arguments(List<Word> words, Map<String, String> named) {
  public Arguments {
    words = List.copyOf(words);
    named = Map.copyOf(named);
  }

  /** One word, or a quoted stretch. */
  public record Word(String text, boolean quoted) {}

  /** Reads arguments apart by blanks; every text is some. */
  public static Arguments of(String written) {
    return read(new Cursor(written, false));
  }

  /** Reads arguments apart by blanks or commas, as between parentheses. */
  public static Arguments ofCall(String written) {
    return read(new Cursor(written, true));
  }

  private static Arguments read(Cursor cursor) {
    List<Word> words = new ArrayList<>();
    Map<String, String> named = new LinkedHashMap<>();
    while (cursor.skipGap()) {
      Optional<String> name = cursor.name();
      Word word = cursor.word();
      name.ifPresentOrElse(key -> named.putIfAbsent(key, word.text()), () -> words.add(word));
    }
    return new Arguments(words, named);
  }

  /** The text of the words. */
  public List<String> texts() {
    return words.stream().map(Word::text).toList();
  }

  /** The first of the names that has a value that is not blank. */
  public Optional<String> find(String... names) {
    for (String name : names) {
      String value = named.get(name);
      if (value != null && !value.isBlank()) {
        return Optional.of(value.strip());
      }
    }
    return Optional.empty();
  }

  /** The word at the place, counted from 0. */
  public Optional<String> word(int place) {
    return place < words.size() ? Optional.of(words.get(place).text()) : Optional.empty();
  }

  /** Whether nothing is given. */
  public boolean isEmpty() {
    return words.isEmpty() && named.isEmpty();
  }

  private static final class Cursor {
    private final String text;
    private final boolean commas;
    private String unclosed = "";
    private int at;

    Cursor(String text, boolean commas) {
      this.text = text;
      this.commas = commas;
    }

    boolean skipGap() {
      while (at < text.length() && isGap(text.charAt(at))) {
        at++;
      }
      return at < text.length();
    }

    /** The name before an equals sign, if one stands here. */
    Optional<String> name() {
      int end = at;
      while (end < text.length() && isNamePart(text.charAt(end))) {
        end++;
      }
      int sign = end;
      while (sign < text.length() && Character.isWhitespace(text.charAt(sign))) {
        sign++;
      }
      boolean named = end > at && sign < text.length() - 1 && text.charAt(sign) == '=';
      if (!named || Character.isDigit(text.charAt(at))) {
        return Optional.empty();
      }
      String name = text.substring(at, end);
      at = sign + 1;
      while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
      return Optional.of(name);
    }

    Word word() {
      char quote = at < text.length() ? text.charAt(at) : ' ';
      int close = quote == '"' || quote == '\'' || quote == '`' ? closing(quote) : -1;
      if (close >= 0) {
        String inner = text.substring(at + 1, close);
        at = close + 1;
        return new Word(quote == '`' ? inner : unescaped(inner), true);
      }
      int start = at;
      while (at < text.length() && !isGap(text.charAt(at))) {
        at++;
      }
      return new Word(text.substring(start, at), false);
    }

    /** The quote that closes; one that is escaped, or within a word, does not. */
    private int closing(char quote) {
      if (unclosed.indexOf(quote) >= 0) {
        return -1;
      }
      for (int i = at + 1; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c == '\\' && quote != '`') {
          i++;
        } else if (c == quote && (i + 1 == text.length() || isGap(text.charAt(i + 1)))) {
          return i;
        }
      }
      unclosed += quote;
      return -1;
    }

    private static String unescaped(String quoted) {
      return quoted.replace("\\\"", "\"").replace("\\'", "'");
    }

    private boolean isGap(char c) {
      return Character.isWhitespace(c) || commas && c == ',';
    }

    private static boolean isNamePart(char c) {
      return Character.isLetterOrDigit(c) || c == '_' || c == '-';
    }
  }
}
