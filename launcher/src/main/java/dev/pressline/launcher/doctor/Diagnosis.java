package dev.pressline.launcher.doctor;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pressline.launcher.console.Terminal;
import dev.pressline.launcher.console.Terminal.Colour;
import dev.pressline.launcher.doctor.check.Finding;
import java.util.Comparator;
import java.util.List;

/**
 * What was found, for people and for machines.
 *
 * @param findings the worst first
 */
public record Diagnosis(List<Finding> findings) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String INDENT = " ".repeat(23);

  public Diagnosis {
    findings = findings.stream().sorted(Comparator.comparingInt(Diagnosis::rank)).toList();
  }

  /** Whether all is as it should be. */
  public boolean isHealthy() {
    return findings.stream().allMatch(Finding.Fine.class::isInstance);
  }

  /** Prints a paragraph for each and counts them at the end. */
  public void print(Terminal terminal) {
    for (Finding finding : findings) {
      terminal.out().println(paragraph(finding, terminal));
    }
    terminal
        .out()
        .println(
            "%d wrong, %d to worry about, %d fine"
                .formatted(
                    count(Finding.Wrong.class),
                    count(Finding.Worry.class),
                    count(Finding.Fine.class)));
  }

  private static String paragraph(Finding finding, Terminal terminal) {
    return switch (finding) {
      case Finding.Fine(var subject, var what) ->
          head("fine", Colour.GREEN, subject, terminal) + what;
      case Finding.Worry(var subject, var what, var meaning, var remedy) ->
          head("worry", Colour.YELLOW, subject, terminal) + told(what, meaning, remedy);
      case Finding.Wrong(var subject, var what, var meaning, var remedy) ->
          head("wrong", Colour.RED, subject, terminal) + told(what, meaning, remedy);
    };
  }

  private static String head(String word, Colour colour, String subject, Terminal terminal) {
    return terminal.paint(colour, "%-7s".formatted(word)) + " %-14s ".formatted(subject);
  }

  private static String told(String what, String meaning, String remedy) {
    return "%s%n%sIt means: %s%n%sDo: %s".formatted(what, INDENT, meaning, INDENT, remedy);
  }

  /** All of it on one line. */
  public String json() {
    ObjectNode root = JSON.createObjectNode();
    root.putObject("summary")
        .put("wrong", count(Finding.Wrong.class))
        .put("worries", count(Finding.Worry.class))
        .put("fine", count(Finding.Fine.class));
    ArrayNode told = root.putArray("findings");
    for (Finding finding : findings) {
      ObjectNode node = told.addObject();
      switch (finding) {
        case Finding.Fine _ -> node.put("severity", "fine");
        case Finding.Worry worry ->
            node.put("severity", "worry")
                .put("meaning", worry.meaning())
                .put("remedy", worry.remedy());
        case Finding.Wrong wrong ->
            node.put("severity", "wrong")
                .put("meaning", wrong.meaning())
                .put("remedy", wrong.remedy());
      }
      node.put("subject", finding.subject()).put("what", finding.what());
    }
    return root.toString();
  }

  private long count(Class<? extends Finding> severity) {
    return findings.stream().filter(severity::isInstance).count();
  }

  private static int rank(Finding finding) {
    return switch (finding) {
      case Finding.Wrong _ -> 0;
      case Finding.Worry _ -> 1;
      case Finding.Fine _ -> 2;
    };
  }
}
