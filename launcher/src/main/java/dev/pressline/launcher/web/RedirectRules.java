package dev.pressline.launcher.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The rules of a site's {@code _redirects} file, in the form that static hosts read: {@code <from>
 * <to> <status>} a line, both percent-encoded, {@code #} starting a comment.
 *
 * @param rules by the address they hold for
 */
record RedirectRules(Map<String, Rule> rules) {
  static final RedirectRules NONE = new RedirectRules(Map.of());

  private static final int MOVED = 301;

  RedirectRules {
    rules = Map.copyOf(rules);
  }

  /** Answer of an address that is no page: a status, and where it leads or what page is shown. */
  record Rule(String target, int status) {}

  static RedirectRules read(Path file) throws IOException {
    if (!Files.exists(file)) {
      return NONE;
    }
    Map<String, Rule> rules = new HashMap<>();
    for (String line : Files.readAllLines(file)) {
      String[] words = line.strip().split("\\s+", -1);
      if (words.length >= 2 && !words[0].startsWith("#")) {
        rules.put(words[0], new Rule(words[1], words.length > 2 ? status(words[2]) : MOVED));
      }
    }
    return new RedirectRules(rules);
  }

  Optional<Rule> of(String rawPath) {
    return Optional.ofNullable(rules.get(rawPath));
  }

  private static int status(String word) {
    String digits = word.replaceAll("[^0-9]", "");
    return digits.isEmpty() ? MOVED : Integer.parseInt(digits);
  }
}
