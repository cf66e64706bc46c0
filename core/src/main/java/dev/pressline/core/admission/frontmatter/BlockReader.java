package dev.pressline.core.admission.frontmatter;

import dev.pressline.core.admission.frontmatter.FrontMatterBlock.Language;
import dev.pressline.core.admission.source.DraftRefusedException;
import dev.pressline.core.admission.source.Notes;
import dev.pressline.core.admission.source.SourceText;
import dev.pressline.core.post.SourcePosition;
import dev.pressline.core.verdict.Refusal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads one block of front matter in its language. What is no YAML is repaired, each repair with a
 * warning; TOML and JSON are read as they are.
 */
final class BlockReader {
  private static final int MAX_LINES_BELOW_KEY = 100;

  private final Notes notes;
  private final SourceText source;
  private final FrontMatterBlock block;
  private final String text;

  BlockReader(Notes notes, FrontMatterBlock block) {
    this.notes = notes;
    this.source = notes.source();
    this.block = block;
    this.text = source.text().substring(block.start(), block.end());
  }

  /**
   * The fields of the block.
   *
   * @throws DraftRefusedException if it cannot be read
   */
  FrontMatter fields() {
    try {
      return fields(mapping(text), text);
    } catch (UnreadableFrontMatterException strict) {
      if (block.language() == Language.YAML) {
        return repaired(strict);
      }
      throw refusal(strict);
    }
  }

  /** The keys of the block in lower case; none when it cannot be read, which is not noted. */
  Set<String> keys() {
    try {
      return keys(mapping(text));
    } catch (UnreadableFrontMatterException strict) {
      return block.language() == Language.YAML ? repairedKeys() : Set.of();
    } catch (DraftRefusedException hostile) {
      return Set.of();
    }
  }

  private Set<String> repairedKeys() {
    try {
      return keys(mapping(FrontMatterRepair.repair(text).text()));
    } catch (UnreadableFrontMatterException | DraftRefusedException noMetadata) {
      return Set.of();
    }
  }

  private static Set<String> keys(YamlValue.Mapping mapping) {
    Set<String> keys = new LinkedHashSet<>();
    mapping.entries().keySet().forEach(key -> keys.add(FrontMatter.normalKey(key)));
    return keys;
  }

  private FrontMatter repaired(UnreadableFrontMatterException strict) {
    FrontMatterRepair.Repaired repaired = FrontMatterRepair.repair(text);
    try {
      FrontMatter fields = fields(mapping(repaired.text()), repaired.text());
      warnOf(repaired);
      return fields;
    } catch (UnreadableFrontMatterException hopeless) {
      throw refusal(strict);
    }
  }

  private DraftRefusedException refusal(UnreadableFrontMatterException e) {
    String hint =
        switch (block.language()) {
          case YAML ->
              "Write one key: value on a line, and put values with special characters in quotes.";
          case TOML -> "Write one key = value on a line, text in \"double quotes\".";
          case JSON -> "Put keys and text in \"double quotes\" and a comma between entries.";
        };
    return new DraftRefusedException(
        Refusal.at(
            e.place(),
            "FRONT_MATTER_UNREADABLE",
            "The front matter is not " + block.language() + ": " + e.problem() + ".",
            hint));
  }

  private void warnOf(FrontMatterRepair.Repaired repaired) {
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < repaired.lines().size(); i++) {
      int line = repaired.lines().get(i);
      String key = lines[line].split("[:\uFF1A]", 2)[0].strip();
      notes.warn(
          position(line, 0),
          "FRONT_MATTER_REPAIRED",
          "\"" + key + "\": " + repaired.repairs().get(i) + ".");
    }
  }

  private YamlValue.Mapping mapping(String metadata) throws UnreadableFrontMatterException {
    YamlValue value =
        switch (block.language()) {
          case YAML -> YamlReader.read(metadata, this::position);
          case TOML -> TomlReader.read(metadata, this::position);
          case JSON -> JsonReader.read(metadata, this::position);
        };
    if (value instanceof YamlValue.Mapping mapping) {
      return mapping;
    }
    if (value.isAbsent()) {
      return new YamlValue.Mapping(Map.of(), List.of(), value.place());
    }
    throw new UnreadableFrontMatterException("there are no keys in it", value.place());
  }

  private FrontMatter fields(YamlValue.Mapping mapping, String metadata) {
    Set<String> twice = new LinkedHashSet<>(mapping.duplicates());
    String[] lines = metadata.split("\n", -1);
    Map<String, FrontMatter.Field> fields = new LinkedHashMap<>();
    mapping
        .entries()
        .forEach(
            (key, value) -> {
              String raw = block.language() == Language.YAML ? raw(lines, key, value) : "";
              FrontMatter.Field field = new FrontMatter.Field(key, value, raw);
              if (fields.put(FrontMatter.normalKey(key), field) != null) {
                twice.add(key);
              }
            });
    twice.forEach(
        key ->
            notes.warn(
                mapping.entries().getOrDefault(key, mapping).place(),
                "KEY_TWICE",
                "\"" + key + "\" is given twice; the last one counts."));
    boolean zolaOrHugo = block.language() == Language.TOML || isHugosJson();
    return new FrontMatter(
        zolaOrHugo ? FieldTables.ofZolaOrHugo(fields) : FieldTables.lifted(fields));
  }

  private boolean isHugosJson() {
    return block.language() == Language.JSON && text.startsWith("{");
  }

  /** An empty value's place is behind the colon or at the next token, so the key's line counts. */
  private String raw(String[] lines, String key, YamlValue value) {
    int firstLine = source.lineAt(block.start());
    int line = Math.clamp(value.place().line() - 1L - firstLine, 0, lines.length - 1);
    int farthest = Math.max(0, line - MAX_LINES_BELOW_KEY);
    while (line > farthest && !lines[line].stripLeading().startsWith(key)) {
      line--;
    }
    String content = lines[line].stripLeading();
    int colon = content.indexOf(':');
    return content.startsWith(key) && colon >= 0 ? content.substring(colon + 1).strip() : "";
  }

  private SourcePosition position(int line, int column) {
    int firstLine = source.lineAt(block.start());
    int before =
        line > 0 ? 0 : source.text().codePointCount(source.offsetOf(firstLine, 0), block.start());
    return source.positionAt(source.offsetOf(firstLine + line, before + column));
  }
}
