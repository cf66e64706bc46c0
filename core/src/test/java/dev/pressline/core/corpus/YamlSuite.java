package dev.pressline.core.corpus;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentEndEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * The cases of yaml-test-suite (https://github.com/yaml/yaml-test-suite) through the parser that
 * reads front matter: the events it gives, and what it refuses.
 */
final class YamlSuite {
  private static final Load LOAD =
      new Load(LoadSettings.builder().setAllowDuplicateKeys(true).build());
  private static final LoadSettings SETTINGS = LoadSettings.builder().build();

  private YamlSuite() {}

  /** All cases; a difference names the case. */
  static Tally tally() {
    Tally tally = new Tally("yaml-test-suite through snakeyaml-engine");
    Path folder = Corpus.root().resolve("peer/yaml-test-suite");
    for (Path file : Corpus.files(folder)) {
      String id = file.getFileName().toString().replace(".yaml", "");
      Map<Object, Object> merged = new HashMap<>();
      int number = 0;
      for (Object entry : (List<?>) LOAD.loadFromString(Corpus.text(file))) {
        merged.remove("fail");
        merged.putAll((Map<?, ?>) entry);
        compare(tally, number == 0 ? id : id + "/" + number, merged);
        number++;
      }
    }
    return tally;
  }

  private static void compare(Tally tally, String id, Map<?, ?> entry) {
    if (Boolean.TRUE.equals(entry.get("skip"))) {
      return;
    }
    String source = decoded(String.valueOf(entry.get("yaml")));
    boolean wrong = Boolean.TRUE.equals(entry.get("fail"));
    Optional<String> events = events(source);
    if (wrong) {
      tally.add(events.isEmpty(), id, "is accepted and is no YAML");
    } else {
      String expected =
          decoded(String.valueOf(entry.get("tree")))
              .lines()
              .map(String::stripLeading)
              .collect(Collectors.joining("\n"));
      String found = events.orElse("refused");
      String what = events.isEmpty() ? "is refused and is YAML" : "gives other events";
      tally.add(found.equals(expected.stripTrailing()), id, what);
    }
  }

  /** The suite writes out what an editor would not show. */
  private static String decoded(String text) {
    return text.replace('␣', ' ')
        .replaceAll("—*»", "\t")
        .replace("←", "\r")
        .replace("⇔", "\uFEFF")
        .replace("↵", "")
        .replaceAll("∎\\n?$", "");
  }

  private static Optional<String> events(String source) {
    List<String> lines = new ArrayList<>();
    try {
      for (Event event : new Parse(SETTINGS).parseString(source)) {
        line(event).ifPresent(lines::add);
      }
    } catch (YamlEngineException refused) {
      return Optional.empty();
    }
    return Optional.of(String.join("\n", lines));
  }

  private static Optional<String> line(Event event) {
    return switch (event.getEventId()) {
      case StreamStart -> Optional.of("+STR");
      case StreamEnd -> Optional.of("-STR");
      case DocumentStart ->
          Optional.of(((DocumentStartEvent) event).isExplicit() ? "+DOC ---" : "+DOC");
      case DocumentEnd ->
          Optional.of(((DocumentEndEvent) event).isExplicit() ? "-DOC ..." : "-DOC");
      case SequenceStart -> Optional.of("+SEQ" + start((CollectionStartEvent) event, " []"));
      case MappingStart -> Optional.of("+MAP" + start((CollectionStartEvent) event, " {}"));
      case SequenceEnd -> Optional.of("-SEQ");
      case MappingEnd -> Optional.of("-MAP");
      case Alias -> Optional.of("=ALI *" + ((AliasEvent) event).getAlias().getValue());
      case Scalar -> Optional.of(scalar((ScalarEvent) event));
      case Comment -> Optional.empty();
    };
  }

  private static String start(CollectionStartEvent event, String flow) {
    return (event.isFlow() ? flow : "") + named(event.getAnchor(), event.getTag());
  }

  private static String scalar(ScalarEvent event) {
    String value =
        event
            .getValue()
            .replace("\\", "\\\\")
            .replace("\n", "\\n")
            .replace("\t", "\\t")
            .replace("\r", "\\r")
            .replace("\b", "\\b");
    String style = event.isPlain() ? ":" : event.getScalarStyle().toString();
    return "=VAL" + named(event.getAnchor(), event.getTag()) + " " + style + value;
  }

  private static String named(Optional<Anchor> anchor, Optional<String> tag) {
    return anchor.map(it -> " &" + it.getValue()).orElse("")
        + tag.map(it -> " <" + it + ">").orElse("");
  }
}
