package dev.pressline.observability;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a service answers when it is scraped, in Prometheus' text format. */
record Exposition(List<String> lines) {
  private static final Pattern NAMED =
      Pattern.compile("\\b(?:pressline|jvm|process|disk|http|kafka|system)_[a-z0-9_]+");

  static Exposition of(String text) {
    return new Exposition(text.lines().toList());
  }

  /** Names of the series. */
  Set<String> names() {
    return series().stream()
        .map(line -> line.replaceFirst("[{ ].*", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Lines with a value. */
  List<String> series() {
    return lines.stream().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
  }

  /** Names of the metrics of ours, histograms by one name. */
  Set<String> metrics() {
    return lines.stream()
        .filter(line -> line.startsWith("# TYPE pressline_"))
        .map(line -> line.split(" ", -1)[2])
        .filter(name -> !name.endsWith("_max"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Names of the exported series that an expression names. */
  static Set<String> namedIn(String expression) {
    Set<String> names = new TreeSet<>();
    Matcher matcher = NAMED.matcher(expression.replaceAll("pressline:[a-z0-9_:]+", ""));
    while (matcher.find()) {
      names.add(matcher.group());
    }
    return names;
  }
}
