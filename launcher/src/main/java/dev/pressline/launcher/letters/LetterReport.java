package dev.pressline.launcher.letters;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pressline.launcher.console.RecordJson;
import dev.pressline.launcher.console.Terminal;
import dev.pressline.launcher.console.Terminal.Colour;
import dev.pressline.launcher.pipeline.DeadLetter;
import java.util.List;

/** Dead letters for people and for machines. */
public final class LetterReport {
  private static final ObjectMapper JSON = new ObjectMapper();

  private LetterReport() {}

  /** Two lines: why, and below it where it lies and where it came from. */
  public static String lines(KeptLetter kept, Terminal terminal) {
    DeadLetter letter = kept.letter();
    return "%s  %s%s%n    %s  %s  from %s%s"
        .formatted(
            letter.at(),
            letter.reason(),
            kept.isAnswered() ? terminal.paint(Colour.DIM, "  (answered since)") : "",
            letter.position(),
            terminal.paint(Colour.BOLD, letter.key()),
            letter.originalPosition(),
            letter.group().map(group -> " by " + group).orElse(""));
  }

  /** All of them on one line. */
  public static String json(List<KeptLetter> letters) {
    ObjectNode root = JSON.createObjectNode();
    ArrayNode array = root.putArray("deadLetters");
    letters.forEach(kept -> add(array.addObject(), kept));
    return root.toString();
  }

  private static void add(ObjectNode node, KeptLetter kept) {
    DeadLetter letter = kept.letter();
    node.put("position", letter.position())
        .put("at", letter.at().toString())
        .put("key", letter.key())
        .put("answered", kept.isAnswered());
    describe(node, letter);
  }

  /** The record with where it came from and why it was given up, on one line. */
  public static String json(DeadLetter letter, RecordJson records) {
    ObjectNode node = records.object(letter.record());
    describe(node.putObject("deadLetter"), letter);
    return node.toString();
  }

  private static void describe(ObjectNode node, DeadLetter letter) {
    node.put("reason", letter.reason());
    node.put("from", letter.originalPosition());
    letter.originalTime().ifPresent(time -> node.put("fromTime", time.toString()));
    letter.timestampType().ifPresent(type -> node.put("fromTimeType", type));
    letter.group().ifPresent(group -> node.put("group", group));
  }
}
