package dev.pressline.core.admission.metadata;

import dev.pressline.core.admission.frontmatter.YamlValue;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes values in YAML's flow style, on one line. */
final class FlowStyle {
  private static final Pattern SAFE_PLAIN =
      Pattern.compile("[\\p{L}\\p{N}_./+-][\\p{L}\\p{N} _./+()@-]*");

  private FlowStyle() {}

  /** The value on one line; reading it gives the value back. */
  static String of(YamlValue value) {
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
    if (scalar.isAbsent() && scalar.plain()) {
      return "null";
    }
    boolean safe = SAFE_PLAIN.matcher(scalar.text()).matches() && !scalar.text().endsWith(" ");
    return scalar.plain() && safe && !scalar.text().startsWith("-")
        ? scalar.text()
        : quoted(scalar.text());
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> quoted.append('\\').append(c);
        case '\n' -> quoted.append("\\n");
        case '\t' -> quoted.append("\\t");
        default -> quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }
}
