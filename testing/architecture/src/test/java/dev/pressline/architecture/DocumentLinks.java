package dev.pressline.architecture;

import dev.pressline.material.ProjectFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The links of Markdown documents that stay inside the project. */
final class DocumentLinks {
  private static final Pattern FENCE = Pattern.compile("(?ms)^(```|~~~).*?^\\1");
  private static final Pattern CODE = Pattern.compile("`[^`\n]*`");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +(.*?) *#*$");

  private DocumentLinks() {}

  /** Links of the document that lead nowhere. */
  static List<String> brokenIn(Path document) {
    List<String> broken = new ArrayList<>();
    Matcher link = LINK.matcher(CODE.matcher(prose(document)).replaceAll("code"));
    while (link.find()) {
      String target = link.group(1);
      if (!target.matches("[a-z]+:.*") && !leadsSomewhere(document, target)) {
        broken.add(target);
      }
    }
    return broken;
  }

  private static boolean leadsSomewhere(Path document, String target) {
    int hash = target.indexOf('#');
    String path = hash < 0 ? target : target.substring(0, hash);
    Path file = path.isEmpty() ? document : document.resolveSibling(path).normalize();
    if (!file.startsWith(ProjectFolder.ROOT) || !Files.exists(file)) {
      return false;
    }
    return hash < 0 || anchors(file).contains(target.substring(hash + 1));
  }

  private static List<String> anchors(Path document) {
    return HEADING
        .matcher(prose(document))
        .results()
        .map(heading -> anchor(heading.group(1)))
        .toList();
  }

  /** The anchor that code hosts make of a heading. */
  private static String anchor(String heading) {
    return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-');
  }

  private static String prose(Path document) {
    return FENCE.matcher(ProjectFolder.text(document)).replaceAll("");
  }
}
