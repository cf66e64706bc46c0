package dev.pressline.quality.links;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pressline.quality.links.GoldText.Label;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads gold sets in the form of ELEVANT: a JSON object a line. */
final class GoldTexts {
  /** The sets in the order of the report. */
  static final List<String> SETS =
      List.of("msnbc-updated", "news-fair", "oke-2016-train", "spotlight", "wiki-fair", "kore50");

  private static final ObjectMapper JSON = new ObjectMapper();

  private GoldTexts() {}

  static List<GoldText> read(Path corpus) throws IOException {
    List<GoldText> texts = new ArrayList<>();
    for (String set : SETS) {
      List<String> lines =
          Files.readAllLines(corpus.resolve("el").resolve(set + ".benchmark.jsonl"));
      for (int i = 0; i < lines.size(); i++) {
        texts.add(text(set, i, JSON.readTree(lines.get(i))));
      }
    }
    return texts;
  }

  /** The sets count in code points, we in code units. */
  private static GoldText text(String set, int number, JsonNode json) {
    String text = json.get("text").asText();
    List<Label> labels = new ArrayList<>();
    for (JsonNode label : json.get("labels")) {
      labels.add(
          new Label(
              label.get("id").asInt(),
              unit(text, label.get("span").get(0).asInt()),
              unit(text, label.get("span").get(1).asInt()),
              label.get("entity_id").asText(),
              Optional.ofNullable(label.get("parent")).map(JsonNode::asInt),
              label.path("optional").asBoolean(false)));
    }
    JsonNode span = json.get("evaluation_span");
    return new GoldText(
        set,
        number,
        text,
        unit(text, span.get(0).asInt()),
        unit(text, span.get(1).asInt()),
        labels);
  }

  private static int unit(String text, int codePoint) {
    int points = text.codePointCount(0, text.length());
    return text.offsetByCodePoints(0, Math.min(codePoint, points));
  }
}
