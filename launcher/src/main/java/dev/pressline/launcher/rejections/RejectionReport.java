package dev.pressline.launcher.rejections;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pressline.core.post.SourcePosition;
import dev.pressline.core.verdict.Refusal;
import dev.pressline.core.verdict.Rejection;
import dev.pressline.launcher.console.Terminal;
import dev.pressline.launcher.console.Terminal.Colour;
import dev.pressline.launcher.rejections.ToldRejection.Standing;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Rejections for people, one a line, and for machines. */
public final class RejectionReport {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss'Z'").withZone(ZoneOffset.UTC);

  private RejectionReport() {}

  /** One line: when, code, post, place, what is wrong, what to do, who refused it. */
  public static String line(ToldRejection told, Terminal terminal) {
    Rejection rejection = told.rejection();
    Refusal refusal = rejection.refusal();
    String since = told.isOpen() ? "" : terminal.paint(Colour.DIM, "  " + told.standing().words());
    return "%s  %s  %s  %s%s  (%s)%s"
        .formatted(
            CLOCK.format(told.at()),
            terminal.paint(told.isOpen() ? Colour.RED : Colour.DIM, refusal.code()),
            terminal.paint(Colour.BOLD, rejection.postId().value()) + place(rejection),
            refusal.message(),
            refusal.hint().map(hint -> " " + hint).orElse(""),
            rejection.stage(),
            since);
  }

  private static String place(Rejection rejection) {
    SourcePosition place = rejection.refusal().place();
    String position = place.line() > 0 ? ":" + place.line() + ":" + place.column() : "";
    return rejection.sourcePath().map(path -> "  " + path).orElse("") + position;
  }

  /** How many are open, by their codes, the most frequent first; and how many are not. */
  public static String summary(List<ToldRejection> all) {
    long open = all.stream().filter(ToldRejection::isOpen).count();
    String codes =
        byCode(all).entrySet().stream()
            .sorted(
                Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(code -> code.getValue() + " " + code.getKey())
            .collect(Collectors.joining(", "));
    return "%d rejections not mended yet%s; %d mended or refused again since"
        .formatted(open, codes.isEmpty() ? "" : ": " + codes, all.size() - open);
  }

  /** The whole answer on one line. */
  public static String json(List<ToldRejection> all, List<ToldRejection> shown) {
    ObjectNode root = JSON.createObjectNode();
    ObjectNode summary = root.putObject("summary");
    for (Standing standing : Standing.values()) {
      long count = all.stream().filter(told -> told.standing() == standing).count();
      summary.put(word(standing), count);
    }
    ObjectNode codes = summary.putObject("openByCode");
    byCode(all).forEach(codes::put);
    ArrayNode rejections = root.putArray("rejections");
    shown.forEach(told -> rejections.add(node(told)));
    return root.toString();
  }

  /** One rejection on one line. */
  public static String json(ToldRejection told) {
    return node(told).toString();
  }

  private static Map<String, Long> byCode(List<ToldRejection> all) {
    return all.stream()
        .filter(ToldRejection::isOpen)
        .collect(
            Collectors.groupingBy(
                told -> told.rejection().refusal().code(), TreeMap::new, Collectors.counting()));
  }

  private static ObjectNode node(ToldRejection told) {
    Rejection rejection = told.rejection();
    Refusal refusal = rejection.refusal();
    ObjectNode node = JSON.createObjectNode();
    node.put("at", told.at().toString())
        .put("standing", word(told.standing()))
        .put("postId", rejection.postId().value())
        .put("site", rejection.site())
        .put("revision", rejection.revision().value())
        .put("stage", rejection.stage())
        .put("code", refusal.code())
        .put("message", refusal.message());
    refusal.hint().ifPresent(hint -> node.put("hint", hint));
    rejection.sourcePath().ifPresent(path -> node.put("sourcePath", path));
    if (refusal.place().line() > 0) {
      node.put("line", refusal.place().line()).put("column", refusal.place().column());
    }
    node.putObject("cause")
        .put("topic", rejection.cause().topic())
        .put("partition", rejection.cause().partition())
        .put("offset", rejection.cause().offset());
    return node;
  }

  /** As JSON names it: {@code refusedAgain}. */
  private static String word(Standing standing) {
    return switch (standing) {
      case OPEN -> "open";
      case MENDED -> "mended";
      case REFUSED_AGAIN -> "refusedAgain";
    };
  }
}
