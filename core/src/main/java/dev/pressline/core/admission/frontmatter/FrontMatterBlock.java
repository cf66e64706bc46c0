package dev.pressline.core.admission.frontmatter;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the front matter of a source stands.
 *
 * @param start offset of its first character
 * @param end offset after its last character
 * @param bodyStart offset of the body
 */
record FrontMatterBlock(Language language, int start, int end, int bodyStart) {
  /** Marks that open a block, and the language named behind them, as gray-matter has it. */
  private static final Pattern OPENING =
      Pattern.compile("\\A[\\s\\uFEFF]*+(-{3,}+|\\+{3,}+|;{3,}+)[ \\t]*+([A-Za-z]*+)[ \\t]*+\\n");

  private static final Pattern JSON_OPENING =
      Pattern.compile("\\A[\\s\\uFEFF]*+(\\{)\\s*+\"[^\"\\n]{1,60}+\"\\s*+:");
  private static final Pattern MARKS =
      Pattern.compile("^(-{3,}+|;{3,}+)[ \\t]*+$", Pattern.MULTILINE);
  private static final Pattern END_OF_TOML =
      Pattern.compile("^\\+{3,}+[ \\t]*+(?:\\n|\\z)", Pattern.MULTILINE);
  private static final Pattern END_OF_JSON =
      Pattern.compile("^;{3,}+[ \\t]*+(?:\\n|\\z)", Pattern.MULTILINE);
  private static final Pattern END_OF_YAML =
      Pattern.compile("^(?:-{3,}+|\\.\\.\\.)[ \\t]*+(?:\\n|\\z)", Pattern.MULTILINE);
  private static final Pattern USUAL_JSON_KEY =
      Pattern.compile("(?i)\"(?:title|date|tags|categories|layout|permalink|author|slug|draft)\"");

  /** The language of a block. */
  enum Language {
    YAML,
    TOML,
    JSON
  }

  /** What stands at the head of a source. */
  sealed interface Found {
    /** Front matter. */
    record Block(FrontMatterBlock block) implements Found {}

    /** The body starts at once. */
    record Nothing() implements Found {}

    /**
     * Front matter that is opened and never closed.
     *
     * @param opening offset of the opening line
     * @param closing what would close it
     * @param lastKey offset of the last line that looks like metadata
     */
    record Unterminated(int opening, String closing, int lastKey) implements Found {}

    /**
     * Front matter of a language that is not read.
     *
     * @param opening offset of the opening line
     * @param language as written
     */
    record Foreign(int opening, String language) implements Found {}
  }

  /** Finds the block at the head of the text, looking from the offset on. */
  static Found find(String text, int from) {
    Matcher opening = OPENING.matcher(text).region(from, text.length());
    if (opening.lookingAt()) {
      return opened(text, opening);
    }
    Matcher json = JSON_OPENING.matcher(text).region(from, text.length());
    if (json.lookingAt()) {
      return object(text, json.start(1));
    }
    return unopened(text, from);
  }

  private static Found opened(String text, Matcher opening) {
    String marks = opening.group(1);
    Optional<Language> language = language(marks, opening.group(2));
    if (language.isEmpty()) {
      boolean code = Set.of("js", "javascript", "coffee", "cson").contains(lower(opening.group(2)));
      return code ? new Found.Foreign(opening.start(1), opening.group(2)) : new Found.Nothing();
    }
    int start = opening.end();
    boolean keys = MetadataLines.startWithKey(language.get(), text, start);
    Matcher closing = closing(marks).matcher(text);
    if (closing.find(start)) {
      return keys || closing.start() == start
          ? block(language.get(), start, closing.start(), closing.end())
          : new Found.Nothing();
    }
    return keys
        ? new Found.Unterminated(
            opening.start(1),
            marks.substring(0, 3),
            MetadataLines.last(language.get(), text, start))
        : new Found.Nothing();
  }

  private static Optional<Language> language(String marks, String name) {
    return switch (lower(name)) {
      case "" ->
          Optional.of(
              switch (marks.charAt(0)) {
                case '+' -> Language.TOML;
                case ';' -> Language.JSON;
                default -> Language.YAML;
              });
      case "yaml", "yml" -> Optional.of(Language.YAML);
      case "toml" -> Optional.of(Language.TOML);
      case "json" -> Optional.of(Language.JSON);
      default -> Optional.empty();
    };
  }

  private static Pattern closing(String marks) {
    return switch (marks.charAt(0)) {
      case '+' -> END_OF_TOML;
      case ';' -> END_OF_JSON;
      default -> END_OF_YAML;
    };
  }

  /** Hugo's JSON has no marks: the object ends where its brace is closed. */
  private static Found object(String text, int brace) {
    int end = JsonReader.end(text, brace);
    String head = text.substring(brace, end < 0 ? Math.min(text.length(), brace + 4000) : end);
    if (!USUAL_JSON_KEY.matcher(head).find()) {
      return new Found.Nothing();
    }
    if (end < 0) {
      return new Found.Unterminated(brace, "}", MetadataLines.last(Language.JSON, text, brace));
    }
    int line = text.indexOf('\n', end);
    int lineEnd = line < 0 ? text.length() : line + 1;
    boolean alone = text.substring(end, lineEnd).isBlank();
    return block(Language.JSON, brace, end, alone ? lineEnd : end);
  }

  /** Old Hexo posts start with the first key and only close with dashes or semicolons. */
  private static Found unopened(String text, int from) {
    Matcher marks = MARKS.matcher(text);
    // Most texts have none, and to look for the pattern in all of it takes longer than to say so.
    boolean may = text.indexOf("---", from) >= 0 || text.indexOf(";;;", from) >= 0;
    if (!may || !MetadataLines.mayStart(text, from) || !marks.find(from)) {
      return new Found.Nothing();
    }
    Language language = marks.group(1).startsWith(";") ? Language.JSON : Language.YAML;
    String lines = text.substring(from, marks.start());
    boolean metadata =
        language == Language.JSON
            ? MetadataLines.startWithKey(language, text, from)
                && USUAL_JSON_KEY.matcher(lines).find()
            : MetadataLines.only(lines);
    int bodyStart = Math.min(text.length(), marks.end() + 1);
    return metadata ? block(language, from, marks.start(), bodyStart) : new Found.Nothing();
  }

  private static Found block(Language language, int start, int end, int bodyStart) {
    return new Found.Block(new FrontMatterBlock(language, start, end, bodyStart));
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
