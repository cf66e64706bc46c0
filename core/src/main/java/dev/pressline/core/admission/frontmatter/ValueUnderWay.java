package dev.pressline.core.admission.frontmatter;

import dev.pressline.core.post.SourcePosition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.Anchor;

/** A list, a mapping or a document whose end the reader has not met yet. */
final class ValueUnderWay {
  private final @Nullable ValueUnderWay parent;
  private final boolean mapping;
  private final Optional<Anchor> anchor;
  private final SourcePosition place;
  private final int depth;
  private final List<YamlValue> children = new ArrayList<>();
  private long weight = 1;

  /**
   * A value and what it costs to write it out.
   *
   * @param weight nodes and characters
   */
  record Weighed(YamlValue value, long weight) {}

  private ValueUnderWay(
      @Nullable ValueUnderWay parent,
      boolean mapping,
      Optional<Anchor> anchor,
      SourcePosition place) {
    this.parent = parent;
    this.mapping = mapping;
    this.anchor = anchor;
    this.place = place;
    this.depth = parent == null ? 0 : parent.depth + 1;
  }

  static ValueUnderWay document() {
    return new ValueUnderWay(null, false, Optional.empty(), new SourcePosition(1, 1));
  }

  static ValueUnderWay nested(
      ValueUnderWay parent, boolean mapping, Optional<Anchor> anchor, SourcePosition place) {
    return new ValueUnderWay(parent, mapping, anchor, place);
  }

  int depth() {
    return depth;
  }

  Optional<Anchor> anchor() {
    return anchor;
  }

  ValueUnderWay parent() {
    return parent == null ? this : parent;
  }

  void add(Weighed child) {
    children.add(child.value());
    weight += child.weight();
  }

  boolean isEmpty() {
    return children.isEmpty();
  }

  /** The document's value; nothing at all when it is empty. */
  YamlValue only() {
    return children.isEmpty() ? new YamlValue.Scalar("", true, "", place) : children.getFirst();
  }

  Weighed value() throws UnreadableFrontMatterException {
    return new Weighed(mapping ? asMapping() : new YamlValue.Sequence(children, place), weight);
  }

  private YamlValue asMapping() throws UnreadableFrontMatterException {
    Map<String, YamlValue> entries = new LinkedHashMap<>();
    List<String> duplicates = new ArrayList<>();
    for (int i = 0; i + 1 < children.size(); i += 2) {
      if (!(children.get(i) instanceof YamlValue.Scalar key)) {
        throw new UnreadableFrontMatterException(
            "a key is a word, not a list", children.get(i).place());
      }
      if (entries.put(key.text(), children.get(i + 1)) != null) {
        duplicates.add(key.text());
      }
    }
    return new YamlValue.Mapping(
        Collections.unmodifiableMap(entries), List.copyOf(duplicates), place);
  }
}
