package dev.pressline.core.admission.frontmatter;

import dev.pressline.core.post.SourcePosition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseOptions;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/**
 * Reads TOML (https://toml.io/en/v1.0.0) into the values that YAML is read to: text is a quoted
 * scalar; numbers, truths and dates are plain ones. A date that the calendar does not have is text,
 * so that it is refused, or not, like everybody's dates.
 */
final class TomlReader {
  /** In characters; more is no metadata, and the parser would take more than a second over it. */
  static final int MAX_LENGTH = 32 * 1024;

  static final int MAX_LINES = 1_000;

  private static final TomlParseOptions OPTIONS =
      TomlParseOptions.defaults().withMaxNestingDepth(YamlReader.MAX_DEPTH);
  private static final Pattern DATE =
      Pattern.compile(
          "\\d{4}-\\d{1,2}-\\d{1,2}(?:[Tt ]\\d{1,2}:[\\d:.]*+(?:[Zz]|[+-]\\d{1,2}:\\d{2})?+)?+");
  private static final Pattern TWICE = Pattern.compile("(.*) previously defined at line .*");

  private final BiFunction<Integer, Integer, SourcePosition> places;
  private final String[] lines;

  private TomlReader(String toml, BiFunction<Integer, Integer, SourcePosition> places) {
    this.places = places;
    this.lines = toml.split("\n", -1);
  }

  /**
   * The table that the text is.
   *
   * @param places of a line and a column in code points, both from 0
   */
  static YamlValue read(String toml, BiFunction<Integer, Integer, SourcePosition> places)
      throws UnreadableFrontMatterException {
    return new TomlReader(toml, places).root(toml);
  }

  private YamlValue root(String toml) throws UnreadableFrontMatterException {
    if (toml.length() > MAX_LENGTH || lines.length > MAX_LINES) {
      throw new UnreadableFrontMatterException(
          "it has more than " + MAX_LENGTH + " characters or " + MAX_LINES + " lines",
          places.apply(0, 0));
    }
    TomlParseResult result = Toml.parse(toml, OPTIONS);
    if (result.hasErrors()) {
      quoteDates(result.errors());
      result = Toml.parse(String.join("\n", lines), OPTIONS);
    }
    if (result.hasErrors()) {
      throw unreadable(result.errors().getFirst());
    }
    return table(result, places.apply(0, 0));
  }

  private void quoteDates(List<TomlParseError> errors) {
    for (TomlParseError error : errors) {
      int line = Math.min(error.position().line(), lines.length) - 1;
      int at = offset(error.position());
      Matcher date = DATE.matcher(lines[line]);
      while (date.find()) {
        boolean unquoted = lines[line].lastIndexOf('"', date.start()) < 0;
        if (date.start() <= at && at <= date.end() && unquoted) {
          lines[line] =
              lines[line].substring(0, date.start())
                  + '"'
                  + date.group()
                  + '"'
                  + lines[line].substring(date.end());
          break;
        }
      }
    }
  }

  private UnreadableFrontMatterException unreadable(TomlParseError error) {
    String said = String.valueOf(error.getMessage());
    Matcher twice = TWICE.matcher(said);
    String problem =
        twice.matches()
            ? "\"" + twice.group(1) + "\" is given twice"
            : Character.toLowerCase(said.charAt(0)) + said.substring(1);
    return new UnreadableFrontMatterException(problem, place(error.position()));
  }

  private YamlValue table(TomlTable table, SourcePosition place) {
    Map<String, YamlValue> entries = new LinkedHashMap<>();
    for (String key : table.keySet()) {
      List<String> path = List.of(key);
      SourcePosition at = valuePlace(table.inputPositionOf(path)).orElse(place);
      Optional.ofNullable(table.get(path)).ifPresent(value -> entries.put(key, value(value, at)));
    }
    return new YamlValue.Mapping(entries, List.of(), place);
  }

  private YamlValue value(Object value, SourcePosition place) {
    return switch (value) {
      case TomlTable table -> table(table, place);
      case TomlArray array -> {
        List<YamlValue> items = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
          items.add(value(array.get(i), place(array.inputPositionOf(i))));
        }
        yield new YamlValue.Sequence(items, place);
      }
      case String text -> new YamlValue.Scalar(text, false, "", place);
      case Double number -> new YamlValue.Scalar(text(number), true, "", place);
      default -> new YamlValue.Scalar(value.toString(), true, "", place);
    };
  }

  /** As YAML writes it. */
  private static String text(Double number) {
    if (number.isNaN()) {
      return ".nan";
    }
    return number.isInfinite() ? (number > 0 ? ".inf" : "-.inf") : number.toString();
  }

  /** The parser knows where a key is; its value is behind the equals sign. */
  private Optional<SourcePosition> valuePlace(@Nullable TomlPosition key) {
    if (key == null) {
      return Optional.empty();
    }
    String line = lines[key.line() - 1];
    int at = offset(key);
    boolean header = at < line.length() && line.charAt(at) == '[';
    int equals = header ? -1 : afterKey(line, at);
    if (equals < 0) {
      return Optional.of(place(key));
    }
    int value = equals + 1;
    while (value < line.length() && " \t".indexOf(line.charAt(value)) >= 0) {
      value++;
    }
    return Optional.of(places.apply(key.line() - 1, line.codePointCount(0, value)));
  }

  private static int afterKey(String line, int from) {
    char quote = 0;
    for (int i = from; i < line.length(); i++) {
      char c = line.charAt(i);
      if (quote == 0 && c == '=') {
        return i;
      }
      if (c == '"' || c == '\'') {
        quote = quote == 0 ? c : quote == c ? 0 : quote;
      }
    }
    return -1;
  }

  private SourcePosition place(TomlPosition position) {
    return places.apply(position.line() - 1, position.column() - 1);
  }

  /** Offset within the line, of a column in code points. */
  private int offset(TomlPosition position) {
    String line = lines[Math.min(position.line(), lines.length) - 1];
    int column = Math.min(position.column() - 1, line.codePointCount(0, line.length()));
    return line.offsetByCodePoints(0, column);
  }
}
