package dev.pressline.launcher.console;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pressline.core.post.SourcePosition;
import dev.pressline.core.verdict.Outcome;
import dev.pressline.launcher.drafts.DraftResult;
import dev.pressline.launcher.drafts.DraftResult.Accepted;
import dev.pressline.launcher.drafts.DraftResult.DeadLettered;
import dev.pressline.launcher.drafts.DraftResult.Refused;
import dev.pressline.launcher.drafts.Label;
import dev.pressline.launcher.drafts.VerdictTracker.Counts;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The verdicts as one JSON object for machines: {@code summary} and {@code drafts}. */
public final class ReportJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ReportJson() {}

  /** The object, on one line. */
  public static String of(List<DraftResult> results, Counts counts) {
    ObjectNode root = JSON.createObjectNode();
    ObjectNode summary = root.putObject("summary");
    for (Outcome outcome : Outcome.values()) {
      summary.put(lower(outcome), counts.of(outcome));
    }
    summary.put("rejected", counts.rejected());
    summary.put("failed", counts.deadLettered());
    summary.put("open", counts.open());
    ArrayNode drafts = root.putArray("drafts");
    results.stream()
        .sorted(Comparator.comparing(result -> result.ticket().label()))
        .forEach(result -> add(drafts.addObject(), result));
    return root.toString();
  }

  private static void add(ObjectNode node, DraftResult result) {
    Label label = result.ticket().label();
    node.put("draft", label.name());
    node.put("postId", result.ticket().postId().value());
    node.put("revision", result.ticket().revision().value());
    switch (result) {
      case Accepted accepted -> {
        node.put("verdict", lower(accepted.outcome()));
        node.put("message", accepted.message());
        accepted.url().ifPresent(url -> node.put("url", url));
        accepted.dueAt().ifPresent(due -> node.put("dueAt", due.toString()));
        ArrayNode warnings = node.putArray("warnings");
        accepted
            .warnings()
            .forEach(
                warning -> {
                  ObjectNode one = warnings.addObject();
                  one.put("code", warning.code()).put("message", warning.message());
                  place(one, label.inFile(warning.place()));
                });
      }
      case Refused refused -> {
        node.put("verdict", "rejected");
        node.put("code", refused.refusal().code());
        node.put("message", refused.refusal().message());
        refused.refusal().hint().ifPresent(hint -> node.put("hint", hint));
        place(node, label.inFile(refused.refusal().place()));
      }
      case DeadLettered dead ->
          node.put("verdict", "failed").put("message", dead.message()).put("topic", dead.topic());
    }
  }

  private static void place(ObjectNode node, SourcePosition place) {
    if (place.line() > 0) {
      node.put("line", place.line()).put("column", place.column());
    }
  }

  private static String lower(Outcome outcome) {
    return outcome.name().toLowerCase(Locale.ROOT);
  }
}
