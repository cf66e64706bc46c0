package dev.pressline.launcher.console;

import dev.pressline.core.post.Warning;
import dev.pressline.core.verdict.Outcome;
import dev.pressline.launcher.console.Terminal.Colour;
import dev.pressline.launcher.drafts.DraftResult;
import dev.pressline.launcher.drafts.DraftResult.Accepted;
import dev.pressline.launcher.drafts.DraftResult.DeadLettered;
import dev.pressline.launcher.drafts.DraftResult.Refused;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The verdicts as a table for people: what needs attention is always shown, the rest up to a limit.
 */
public final class ReportTable {
  private static final int GOOD_LINES = 30;
  private static final int WARNING_LINES = 20;
  private static final int LONGEST = 240;

  private final Terminal terminal;

  /** A table on the terminal's standard output. */
  public ReportTable(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Writes the table; {@code all} lifts the limit on drafts that went well. */
  public void print(List<DraftResult> results, boolean all) {
    List<DraftResult> sorted = new ArrayList<>(results);
    sorted.sort(Comparator.comparing(result -> result.ticket().label()));
    List<DraftResult> good = sorted.stream().filter(Accepted.class::isInstance).toList();
    List<DraftResult> bad = sorted.stream().filter(r -> !(r instanceof Accepted)).toList();
    int shown = all ? good.size() : Math.min(good.size(), GOOD_LINES);
    good.subList(0, shown).forEach(this::printResult);
    if (shown < good.size()) {
      terminal
          .out()
          .println(
              terminal.paint(
                  Colour.DIM,
                  "  … and " + (good.size() - shown) + " more without trouble (--all shows them)"));
    }
    printWarnings(good, all);
    bad.forEach(this::printResult);
  }

  private void printResult(DraftResult result) {
    switch (result) {
      case Accepted accepted -> printAccepted(accepted);
      case Refused refused -> printRefused(refused);
      case DeadLettered dead ->
          terminal
              .out()
              .println(
                  row("failed", Colour.RED, dead.ticket().label().name())
                      + "\n              "
                      + dead.message()
                      + " (kept in "
                      + dead.topic()
                      + ")");
    }
  }

  private void printAccepted(Accepted accepted) {
    String word = accepted.outcome().name().toLowerCase(Locale.ROOT);
    String due = accepted.dueAt().map(time -> " for " + time).orElse("");
    String address = accepted.url().map(url -> "  " + terminal.paint(Colour.DIM, url)).orElse("");
    terminal
        .out()
        .println(
            row(word, colourOf(accepted.outcome()), accepted.ticket().label().name())
                + due
                + address);
  }

  private void printRefused(Refused refused) {
    var refusal = refused.refusal();
    String place = refused.ticket().label().at(refusal.place());
    terminal.out().println(row("rejected", Colour.RED, place) + "  " + refusal.code());
    terminal.out().println("              " + refusal.message());
    refusal.hint().ifPresent(hint -> terminal.out().println("              " + hint));
  }

  private void printWarnings(List<DraftResult> good, boolean all) {
    List<String> lines = new ArrayList<>();
    for (DraftResult result : good) {
      if (result instanceof Accepted accepted) {
        for (Warning warning : accepted.warnings()) {
          lines.add(
              row("warning", Colour.YELLOW, accepted.ticket().label().at(warning.place()))
                  + "  "
                  + (all ? warning.message() : shortened(warning.message())));
        }
      }
    }
    int shown = all ? lines.size() : Math.min(lines.size(), WARNING_LINES);
    lines.subList(0, shown).forEach(terminal.out()::println);
    if (shown < lines.size()) {
      terminal
          .out()
          .println(
              terminal.paint(
                  Colour.DIM, "  … and " + (lines.size() - shown) + " more warnings (--all)"));
    }
  }

  private static String shortened(String message) {
    int end =
        message.offsetByCodePoints(
            0, Math.min(LONGEST, message.codePointCount(0, message.length())));
    return end == message.length() ? message : message.substring(0, end) + "… (--all)";
  }

  private String row(String word, Colour colour, String label) {
    return "  " + terminal.paint(colour, "%-11s".formatted(word)) + " " + label;
  }

  private static Colour colourOf(Outcome outcome) {
    return switch (outcome) {
      case PUBLISHED, WITHDRAWN -> Colour.GREEN;
      case UNCHANGED, SUPERSEDED -> Colour.DIM;
      case SCHEDULED, HELD -> Colour.YELLOW;
    };
  }
}
