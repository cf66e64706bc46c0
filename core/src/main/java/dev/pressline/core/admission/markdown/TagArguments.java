package dev.pressline.core.admission.markdown;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Splits what stands in a tag plug-in: words, and quoted stretches as one. */
final class TagArguments {
  private static final Pattern ARGUMENT = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");

  private TagArguments() {}

  static List<String> of(String text) {
    return ARGUMENT
        .matcher(text)
        .results()
        .map(
            result -> {
              String quoted = result.group(1) == null ? result.group(2) : result.group(1);
              return quoted == null ? result.group(3) : quoted;
            })
        .collect(Collectors.toUnmodifiableList());
  }
}
