package dev.pressline.core.admission.frontmatter;

import dev.pressline.core.admission.source.DraftRefusedException;
import dev.pressline.core.admission.source.Notes;
import dev.pressline.core.admission.source.SourceText;
import dev.pressline.core.post.SourcePosition;
import dev.pressline.core.verdict.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the front matter of a source: between {@code ---} lines as Jekyll and Hexo have it, or
 * closed only, as old Hexo posts are. YAML first; what is no YAML is repaired, each repair with a
 * warning; what stays unreadable is refused.
 */
public final class FrontMatterReader {
  /** More is no metadata. */
  public static final int MAX_LENGTH = 256 * 1024;

  private final Notes notes;
  private final SourceText source;

  private FrontMatterReader(Notes notes) {
    this.notes = notes;
    this.source = notes.source();
  }

  /**
   * A source taken apart.
   *
   * @param present whether there is a block, even an empty one
   * @param bodyStart offset at which the body starts
   */
  public record HeadAndBody(FrontMatter frontMatter, boolean present, int bodyStart) {}

  /**
   * Takes the source apart.
   *
   * @throws DraftRefusedException if there is front matter that cannot be read
   */
  public static HeadAndBody read(Notes notes) {
    return new FrontMatterReader(notes).read();
  }

  private HeadAndBody read() {
    return switch (FrontMatterBlock.find(source.text(), 0)) {
      case FrontMatterBlock.Found.Nothing _ -> new HeadAndBody(FrontMatter.NONE, false, 0);
      case FrontMatterBlock.Found.Unterminated open -> throw unterminated(open);
      case FrontMatterBlock.Found.Foreign foreign ->
          throw notes.refusal(
              foreign.opening(),
              "FRONT_MATTER_NOT_YAML",
              "Front matter between " + foreign.marks() + " lines is not read.",
              "Write it as YAML between --- lines.");
      case FrontMatterBlock.Found.Block found -> block(found.block());
    };
  }

  private HeadAndBody block(FrontMatterBlock block) {
    if (block.yamlEnd() - block.yamlStart() > MAX_LENGTH) {
      throw notes.refusal(
          block.yamlStart(),
          "FRONT_MATTER_TOO_LARGE",
          "The front matter is longer than " + MAX_LENGTH + " characters.",
          "Close it with --- before the text starts.");
    }
    FrontMatter first = fields(block);
    return new HeadAndBody(first, true, afterDoubles(first, block.bodyStart()));
  }

  /** Some exporters write the whole block twice; the second one is no text. */
  private int afterDoubles(FrontMatter first, int bodyStart) {
    int start = bodyStart;
    while (FrontMatterBlock.find(source.text(), start)
        instanceof FrontMatterBlock.Found.Block(FrontMatterBlock again)) {
      if (!isDouble(first, again)) {
        return start;
      }
      notes.warn(
          again.yamlStart(), "FRONT_MATTER_TWICE", "A second front matter block was left out.");
      start = again.bodyStart();
    }
    return start;
  }

  private boolean isDouble(FrontMatter first, FrontMatterBlock again) {
    String yaml = source.text().substring(again.yamlStart(), again.yamlEnd());
    if (yaml.isBlank() || yaml.length() > MAX_LENGTH) {
      return false;
    }
    try {
      String text = FrontMatterRepair.repair(yaml).text();
      return YamlReader.read(text, (line, column) -> SourcePosition.NOWHERE)
              instanceof YamlValue.Mapping mapping
          && mapping.entries().keySet().stream()
              .allMatch(key -> first.fields().containsKey(FrontMatter.normalKey(key)));
    } catch (UnreadableYamlException notMetadata) {
      return false;
    }
  }

  private FrontMatter fields(FrontMatterBlock block) {
    String yaml = source.text().substring(block.yamlStart(), block.yamlEnd());
    try {
      return toFields(mapping(yaml, block), yaml, block);
    } catch (UnreadableYamlException strict) {
      return repaired(yaml, block, strict);
    }
  }

  private FrontMatter repaired(
      String yaml, FrontMatterBlock block, UnreadableYamlException strict) {
    FrontMatterRepair.Repaired repaired = FrontMatterRepair.repair(yaml);
    try {
      FrontMatter fields = toFields(mapping(repaired.text(), block), repaired.text(), block);
      warnOf(repaired, yaml, block);
      return fields;
    } catch (UnreadableYamlException hopeless) {
      throw new DraftRefusedException(
          Refusal.at(
              strict.place(),
              "FRONT_MATTER_UNREADABLE",
              "The front matter is not YAML: " + strict.problem() + ".",
              "Write one key: value on a line, and put values with special characters in quotes."));
    }
  }

  private void warnOf(FrontMatterRepair.Repaired repaired, String yaml, FrontMatterBlock block) {
    String[] lines = yaml.split("\n", -1);
    for (int i = 0; i < repaired.lines().size(); i++) {
      int line = repaired.lines().get(i);
      String key = lines[line].split("[:\uFF1A]", 2)[0].strip();
      notes.warn(
          position(block, line, 0),
          "FRONT_MATTER_REPAIRED",
          "\"" + key + "\": " + repaired.repairs().get(i) + ".");
    }
  }

  private YamlValue.Mapping mapping(String yaml, FrontMatterBlock block)
      throws UnreadableYamlException {
    YamlValue value = YamlReader.read(yaml, (line, column) -> position(block, line, column));
    if (value instanceof YamlValue.Mapping mapping) {
      return mapping;
    }
    if (value.isAbsent()) {
      return new YamlValue.Mapping(Map.of(), List.of(), value.place());
    }
    throw new UnreadableYamlException("there are no keys in it", value.place());
  }

  private FrontMatter toFields(YamlValue.Mapping mapping, String yaml, FrontMatterBlock block) {
    for (String key : Set.copyOf(mapping.duplicates())) {
      notes.warn(
          mapping.entries().getOrDefault(key, mapping).place(),
          "KEY_TWICE",
          "\"" + key + "\" is given twice; the last one counts.");
    }
    String[] lines = yaml.split("\n", -1);
    int firstLine = source.lineAt(block.yamlStart());
    Map<String, FrontMatter.Field> fields = new LinkedHashMap<>();
    mapping
        .entries()
        .forEach(
            (key, value) ->
                fields.put(
                    FrontMatter.normalKey(key),
                    new FrontMatter.Field(key, value, raw(lines, firstLine, key, value))));
    return new FrontMatter(fields);
  }

  /** An empty value's place is behind the colon or at the next token, so the key's line counts. */
  private static String raw(String[] lines, int firstLine, String key, YamlValue value) {
    int line = Math.clamp(value.place().line() - 1 - firstLine, 0, lines.length - 1);
    while (line > 0 && !lines[line].startsWith(key)) {
      line--;
    }
    int colon = lines[line].indexOf(':');
    return lines[line].startsWith(key) && colon >= 0
        ? lines[line].substring(colon + 1).strip()
        : "";
  }

  private SourcePosition position(FrontMatterBlock block, int line, int column) {
    return source.positionAt(source.offsetOf(source.lineAt(block.yamlStart()) + line, column));
  }

  private DraftRefusedException unterminated(FrontMatterBlock.Found.Unterminated open) {
    int lastLine = source.positionAt(open.lastKey()).line();
    return notes.refusal(
        open.opening(),
        "FRONT_MATTER_UNTERMINATED",
        "The front matter is opened here and never closed.",
        "Put --- on a line of its own after line " + lastLine + ".");
  }
}
