package dev.pressline.launcher.web;

import dev.pressline.launcher.web.http.RequestPath;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The rules of a site's {@code _redirects} file, in the form that static hosts read: {@code <from>
 * <to> <status>} a line, both percent-encoded, {@code #} starting a comment.
 *
 * @param rules by the decoded path they hold for
 */
record RedirectRules(Map<String, Rule> rules) {
  static final RedirectRules NONE = new RedirectRules(Map.of());

  private static final int MOVED = 301;

  RedirectRules {
    rules = Map.copyOf(rules);
  }

  /** Answer of an address that is no page: a status, and where it leads or what page is shown. */
  record Rule(String target, int status) {
    boolean isRedirect() {
      return status >= 300 && status < 400;
    }
  }

  static RedirectRules read(byte[] file) {
    Map<String, Rule> rules = new HashMap<>();
    new String(file, StandardCharsets.UTF_8)
        .lines()
        .map(line -> line.strip().split("\\s+", -1))
        .filter(words -> words.length >= 2 && !words[0].startsWith("#"))
        .forEach(
            words ->
                RequestPath.read(words[0])
                    .ifPresent(from -> rules.putIfAbsent(from.text(), rule(words))));
    return new RedirectRules(rules);
  }

  /** What holds for the path; a folder may be named without its slash. */
  Optional<Rule> of(RequestPath path) {
    return Optional.ofNullable(rules.get(path.text()))
        .or(() -> Optional.ofNullable(rules.get(path.asFolder().text())));
  }

  private static Rule rule(String[] words) {
    return new Rule(words[1], words.length > 2 ? status(words[2]) : MOVED);
  }

  private static int status(String word) {
    String digits = word.replaceAll("[^0-9]", "");
    return digits.isEmpty() ? MOVED : Integer.parseInt(digits);
  }
}
