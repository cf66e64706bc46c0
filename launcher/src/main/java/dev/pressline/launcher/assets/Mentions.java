package dev.pressline.launcher.assets;

import dev.pressline.core.site.SitePath;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The file names that a source text mentions, whatever it is written in: more than it refers to,
 * and never less. Ingest decides which of them count.
 *
 * @param names behind the last slash, each only from its last blank or bracket on
 * @param paths with the folder before the name
 */
record Mentions(Set<String> names, Set<String> paths) {
  private static final String ENDS = " \t\n\r\f\"'`()<>[]{}|,;=&#?*!";
  private static final int LONGEST = 1_000;

  static Mentions in(String source) {
    Mentions mentions = new Mentions(new HashSet<>(), new HashSet<>());
    int start = 0;
    for (int i = 0; i <= source.length(); i++) {
      if (i == source.length() || ENDS.indexOf(source.charAt(i)) >= 0) {
        if (i - start < LONGEST) {
          mentions.add(source.substring(start, i));
        }
        start = i + 1;
      }
    }
    return mentions;
  }

  private void add(String word) {
    if (word.indexOf('.') < 0) {
      return;
    }
    String path = normal(SitePath.percentDecoded(word).replace('\\', '/'));
    int slash = path.lastIndexOf('/');
    names.add(end(path.substring(slash + 1)));
    if (slash >= 0) {
      paths.add(path.substring(path.lastIndexOf('/', slash - 1) + 1));
    }
  }

  /** The form in which names are compared. */
  static String normal(String path) {
    return Normalizer.normalize(path, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  /** What is left of a name when a text is cut where names mostly end. */
  static String end(String name) {
    int last = name.length() - 1;
    while (last >= 0 && ENDS.indexOf(name.charAt(last)) < 0) {
      last--;
    }
    return name.substring(last + 1);
  }
}
