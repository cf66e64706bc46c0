package dev.pressline.core.admission.metadata;

import dev.pressline.core.admission.frontmatter.YamlValue;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes values in YAML's flow style, on one line, so that reading gives them back: text that was
 * quoted is quoted, and a number, a truth or a date is not.
 */
public final class FlowStyle {
  private static final Pattern SAFE_PLAIN =
      Pattern.compile("[\\p{L}\\p{N}_./+-][\\p{L}\\p{N} _./+()@-]*");
  private static final Pattern MOMENT =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}[Tt ]\\d{2}:\\d{2}[\\d:.]*(?:Z|[+-]\\d{2}:?\\d{2})?");
  private static final Pattern NEGATIVE = Pattern.compile("-\\.?[\\p{L}\\p{N}][\\p{L}\\p{N}.+-]*");
  private static final Set<String> TEXT_TAGS = Set.of("tag:yaml.org,2002:str", "!");

  private FlowStyle() {}

  /** The value on one line; reading it gives the value back. */
  public static String of(YamlValue value) {
    return switch (value) {
      case YamlValue.Scalar scalar -> scalar(scalar);
      case YamlValue.Sequence sequence ->
          sequence.items().stream().map(FlowStyle::of).collect(Collectors.joining(", ", "[", "]"));
      case YamlValue.Mapping mapping ->
          mapping.entries().entrySet().stream()
              .map(entry -> quoted(entry.getKey()) + ": " + of(entry.getValue()))
              .collect(Collectors.joining(", ", "{", "}"));
    };
  }

  private static String scalar(YamlValue.Scalar scalar) {
    String text = scalar.text();
    if (!scalar.plain() || TEXT_TAGS.contains(scalar.tag())) {
      return quoted(text);
    }
    if (scalar.isAbsent()) {
      return "null";
    }
    boolean dashed = text.startsWith("-");
    boolean safe =
        dashed
            ? NEGATIVE.matcher(text).matches()
            : SAFE_PLAIN.matcher(text).matches() && !text.endsWith(" ");
    return safe || MOMENT.matcher(text).matches() ? text : quoted(text);
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> quoted.append('\\').append(c);
        case '\n' -> quoted.append("\\n");
        case '\t' -> quoted.append("\\t");
        default -> quoted.append(isPrintable(c) ? String.valueOf(c) : "\\u%04X".formatted((int) c));
      }
    }
    return quoted.append('"').toString();
  }

  /** Control characters and line ends of other systems would not survive reading. */
  private static boolean isPrintable(char c) {
    return !Character.isISOControl(c) && c != '\u2028' && c != '\u2029' && c != '\uFEFF';
  }
}
