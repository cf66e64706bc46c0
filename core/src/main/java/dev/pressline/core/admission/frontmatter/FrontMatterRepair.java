package dev.pressline.core.admission.frontmatter;

import dev.pressline.core.post.SourcePosition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Mends front matter that is no YAML, entry by entry, in the ways real blogs need. Line numbers
 * stay. An entry is a line that starts with a key and all lines up to the next one; each is tried
 * as it is, then with these repairs, one added to the other, until it can be read:
 *
 * <ol>
 *   <li>TABs at the start of a line become two spaces each, as Hexo does;
 *   <li>a blank after the key's colon; a full-width colon counts as one;
 *   <li>a value on one line is taken as it stands: {@code title: Foo: bar}, {@code @name}, {@code
 *       *stars*}, {@code [x] y}, quotes that do not match;
 *   <li>the same for items of a list;
 *   <li>lines that continue a value are indented.
 * </ol>
 *
 * Keys that stand further right than the first one, or further left, are moved below it.
 */
final class FrontMatterRepair {
  private static final Pattern ENTRY = Pattern.compile("[^\\s#:-][^:\uFF1A]*+[:\uFF1A].*");
  private static final Pattern MOVED_KEY =
      Pattern.compile("[ \\t]++(\\p{L}[\\p{L}\\p{N}_-]{0,30}+)[ \\t]*+[:\uFF1A](?:[ \\t].*)?");
  private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{N}].*");
  private static final Pattern LEADING_TABS = Pattern.compile("^[ \\t]*\\t[ \\t]*");
  private static final Pattern KEY =
      Pattern.compile("^([^\\s:\uFF1A][^:\uFF1A]*+)[:\uFF1A][ \\t]*(.*)$");
  private static final Pattern ITEM = Pattern.compile("^(\\s*-[ \\t]+)(\\S.*)$");

  /** More is no front matter but something else between dashes. */
  private static final int MAX_REPAIRS = 100;

  private static final int MAX_LINES = 2_000;

  private final List<String> repairs = new ArrayList<>();
  private final List<Integer> repairedLines = new ArrayList<>();

  private FrontMatterRepair() {}

  /**
   * A text after repair.
   *
   * @param lines number of each entry repaired, from 0
   * @param repairs what was done, for each of the lines
   */
  record Repaired(String text, List<Integer> lines, List<String> repairs) {}

  static Repaired repair(String yaml) {
    FrontMatterRepair repair = new FrontMatterRepair();
    List<String> mended = new ArrayList<>();
    List<String> entry = new ArrayList<>();
    int line = 0;
    String[] lines = yaml.split("\n", -1);
    if (lines.length > MAX_LINES) {
      return new Repaired(yaml, List.of(), List.of());
    }
    int indent = indent(lines);
    if (indent > 0 && Arrays.stream(lines).anyMatch(key -> ENTRY.matcher(key).matches())) {
      repair.note(0, "the blanks before the first keys were left out");
    }
    for (String written : lines) {
      String next = written.substring(Math.min(indent, blanksBefore(written)));
      boolean moved = isMovedKey(next, entry);
      if ((moved || ENTRY.matcher(next).matches()) && !entry.isEmpty()) {
        mended.addAll(repair.mend(entry, line));
        line += entry.size();
        entry = new ArrayList<>();
      }
      if (moved) {
        repair.note(line, "the blanks before it were left out");
      }
      entry.add(moved ? next.strip() : next);
    }
    mended.addAll(repair.mend(entry, line));
    return new Repaired(
        String.join("\n", mended), List.copyOf(repair.repairedLines), List.copyOf(repair.repairs));
  }

  /** Blanks before the first key. */
  private static int indent(String[] lines) {
    return Arrays.stream(lines)
        .filter(line -> !line.isBlank() && !line.strip().startsWith("#"))
        .findFirst()
        .map(FrontMatterRepair::blanksBefore)
        .orElse(0);
  }

  private static int blanksBefore(String line) {
    return line.length() - line.stripLeading().length();
  }

  /** A usual key below a value that is complete on its line is no part of that value. */
  private static boolean isMovedKey(String line, List<String> entry) {
    Matcher key = MOVED_KEY.matcher(line);
    if (entry.isEmpty() || !key.matches() || !MetadataLines.isUsual(key.group(1))) {
      return false;
    }
    Matcher above = KEY.matcher(entry.getFirst());
    return above.matches() && WORDS.matcher(above.group(2)).matches();
  }

  private void note(int line, String repair) {
    repairedLines.add(line);
    repairs.add(repair);
  }

  private List<String> mend(List<String> entry, int line) {
    if (repairs.size() >= MAX_REPAIRS || isReadable(entry)) {
      return entry;
    }
    List<String> mended = entry;
    for (Repair repair : Repair.values()) {
      mended = repair.way.apply(mended);
      if (isReadable(mended)) {
        note(line, repair.what);
        return mended;
      }
    }
    return entry;
  }

  private enum Repair {
    TABS("TABs before its lines were taken for blanks", FrontMatterRepair::untabbed),
    BLANK("a blank was missing after the colon", FrontMatterRepair::spaced),
    QUOTES(
        "the value was taken as it stands; quotes around it would be safer",
        entry -> quoted(entry, false)),
    ITEMS(
        "list items were taken as they stand; quotes around them would be safer",
        FrontMatterRepair::quotedItems),
    LINES("the lines below were taken for its continuation", entry -> quoted(entry, true));

    private final String what;
    private final UnaryOperator<List<String>> way;

    Repair(String what, UnaryOperator<List<String>> way) {
      this.what = what;
      this.way = way;
    }
  }

  private static List<String> untabbed(List<String> entry) {
    return entry.stream()
        .map(line -> LEADING_TABS.matcher(line).replaceFirst(m -> m.group().replace("\t", "  ")))
        .toList();
  }

  private static List<String> spaced(List<String> entry) {
    Matcher key = KEY.matcher(entry.getFirst());
    return key.matches() ? withFirst(entry, key.group(1).strip() + ": " + key.group(2)) : entry;
  }

  private static List<String> quoted(List<String> entry, boolean joined) {
    Matcher key = KEY.matcher(entry.getFirst());
    boolean alone = entry.stream().skip(1).allMatch(String::isBlank);
    if (!key.matches() || key.group(2).isBlank() || (!alone && !joined)) {
      return entry;
    }
    StringBuilder value = new StringBuilder(key.group(2).strip());
    entry.stream()
        .skip(1)
        .filter(line -> !line.isBlank())
        .forEach(l -> value.append(' ').append(l.strip()));
    List<String> lines = new ArrayList<>();
    lines.add(key.group(1).strip() + ": " + inQuotes(value.toString()));
    entry.stream().skip(1).forEach(line -> lines.add(""));
    return lines;
  }

  private static List<String> quotedItems(List<String> entry) {
    return entry.stream()
        .map(
            line -> {
              Matcher item = ITEM.matcher(line);
              boolean broken = item.matches() && !isReadable(item.group(2));
              return broken ? item.group(1) + inQuotes(item.group(2).strip()) : line;
            })
        .toList();
  }

  private static List<String> withFirst(List<String> entry, String first) {
    List<String> lines = new ArrayList<>(entry);
    lines.set(0, first);
    return lines;
  }

  private static String inQuotes(String value) {
    char first = value.charAt(0);
    boolean wrapped =
        value.length() > 1 && (first == '"' || first == '\'') && value.endsWith("" + first);
    String inner = wrapped ? value.substring(1, value.length() - 1) : value;
    return "'" + inner.replace("'", "''") + "'";
  }

  private static boolean isReadable(List<String> entry) {
    boolean blank = entry.stream().allMatch(line -> line.isBlank() || line.startsWith("#"));
    try {
      return blank
          || YamlReader.read(String.join("\n", entry), (line, column) -> SourcePosition.NOWHERE)
              instanceof YamlValue.Mapping;
    } catch (UnreadableFrontMatterException unreadable) {
      return false;
    }
  }

  private static boolean isReadable(String item) {
    try {
      return YamlReader.read(item, (line, column) -> SourcePosition.NOWHERE)
          instanceof YamlValue.Scalar;
    } catch (UnreadableFrontMatterException unreadable) {
      return false;
    }
  }
}
