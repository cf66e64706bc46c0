package dev.pressline.core.admission.frontmatter;

import dev.pressline.core.admission.source.DraftRefusedException;
import dev.pressline.core.post.SourcePosition;
import dev.pressline.core.verdict.Refusal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads YAML 1.2 (https://yaml.org/spec/1.2.2/) into values, from the parser's events and without
 * recursion, so that neither nesting nor aliases can exhaust the stack or the memory.
 */
final class YamlReader {
  /** Deeper nesting is no metadata. */
  static final int MAX_DEPTH = 32;

  /** What all aliases together may stand for, in nodes and characters. */
  static final int MAX_ALIAS_WEIGHT = 50_000;

  private static final LoadSettings SETTINGS =
      LoadSettings.builder().setLabel("front matter").setCodePointLimit(Integer.MAX_VALUE).build();

  private final BiFunction<Integer, Integer, SourcePosition> places;
  private final Map<Anchor, ValueUnderWay.Weighed> anchors = new HashMap<>();
  private long aliasWeight;

  private YamlReader(BiFunction<Integer, Integer, SourcePosition> places) {
    this.places = places;
  }

  /**
   * The only document of the text.
   *
   * @param places of a line and a column in code points, both from 0
   * @throws DraftRefusedException if it is hostile
   */
  static YamlValue read(String yaml, BiFunction<Integer, Integer, SourcePosition> places)
      throws UnreadableFrontMatterException {
    try {
      return new YamlReader(places).document(yaml);
    } catch (MarkedYamlEngineException e) {
      SourcePosition place = e.getProblemMark().map(m -> at(m, places)).orElse(places.apply(0, 0));
      throw new UnreadableFrontMatterException(String.valueOf(e.getProblem()), place);
    } catch (YamlEngineException e) {
      throw new UnreadableFrontMatterException(String.valueOf(e.getMessage()), places.apply(0, 0));
    }
  }

  private YamlValue document(String yaml) throws UnreadableFrontMatterException {
    ValueUnderWay top = ValueUnderWay.document();
    for (Event event : new Parse(SETTINGS).parseString(yaml)) {
      switch (event.getEventId()) {
        case Scalar -> scalar(top, (ScalarEvent) event);
        case Alias -> top.add(alias((AliasEvent) event));
        case SequenceStart, MappingStart -> top = nested(top, (NodeEvent) event);
        case SequenceEnd, MappingEnd -> top = closed(top);
        case DocumentStart -> {
          if (!top.isEmpty()) {
            throw new UnreadableFrontMatterException("it ends and starts again", place(event));
          }
        }
        default -> {}
      }
    }
    return top.only();
  }

  private void scalar(ValueUnderWay top, ScalarEvent event) {
    YamlValue value =
        new YamlValue.Scalar(
            event.getValue(), event.isPlain(), event.getTag().orElse(""), place(event));
    ValueUnderWay.Weighed weighed =
        new ValueUnderWay.Weighed(value, 1L + event.getValue().length());
    event.getAnchor().ifPresent(anchor -> anchors.put(anchor, weighed));
    top.add(weighed);
  }

  private ValueUnderWay nested(ValueUnderWay top, NodeEvent event) {
    if (top.depth() >= MAX_DEPTH) {
      throw new DraftRefusedException(
          Refusal.at(
              place(event),
              "FRONT_MATTER_TOO_DEEP",
              "The front matter is nested more than " + MAX_DEPTH + " deep.",
              "Write flat keys and lists."));
    }
    boolean mapping = event.getEventId() == Event.ID.MappingStart;
    return ValueUnderWay.nested(top, mapping, event.getAnchor(), place(event));
  }

  private ValueUnderWay closed(ValueUnderWay top) throws UnreadableFrontMatterException {
    ValueUnderWay.Weighed value = top.value();
    top.anchor().ifPresent(anchor -> anchors.put(anchor, value));
    ValueUnderWay parent = top.parent();
    parent.add(value);
    return parent;
  }

  private ValueUnderWay.Weighed alias(AliasEvent event) throws UnreadableFrontMatterException {
    Optional<ValueUnderWay.Weighed> meant = Optional.ofNullable(anchors.get(event.getAlias()));
    if (meant.isEmpty()) {
      throw new UnreadableFrontMatterException(
          "there is no anchor named " + event.getAlias().getValue(), place(event));
    }
    aliasWeight += meant.get().weight();
    if (aliasWeight > MAX_ALIAS_WEIGHT) {
      throw new DraftRefusedException(
          Refusal.at(
              place(event),
              "YAML_ALIAS_BOMB",
              "The aliases of the front matter stand for too much.",
              "Write the values out instead of *aliases."));
    }
    return meant.get();
  }

  private SourcePosition place(Event event) {
    return event.getStartMark().map(mark -> at(mark, places)).orElse(SourcePosition.NOWHERE);
  }

  private static SourcePosition at(Mark mark, BiFunction<Integer, Integer, SourcePosition> places) {
    return places.apply(mark.getLine(), mark.getColumn());
  }
}
