package dev.pressline.launcher.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pressline.core.publication.StoreCensus;
import dev.pressline.core.verdict.Refusal;
import dev.pressline.launcher.ExitCode;
import dev.pressline.launcher.console.Terminal;
import dev.pressline.launcher.console.Terminal.Colour;
import dev.pressline.launcher.stock.Finding;
import dev.pressline.launcher.stock.StockTaking;

/** Tells what stores hold, in the wanted form. */
record StockReport(Terminal terminal, FormatOption format) {
  /** Tells it; the command has failed when a store differs or is silent. */
  ExitCode tell(StockTaking.Result result) {
    if (format.isJson()) {
      terminal.out().println(json(result));
    } else {
      print(result);
    }
    boolean well =
        result.silent().isEmpty()
            && result.stocks().values().stream().allMatch(StoreCensus::isAsLogged);
    return well ? ExitCode.OK : ExitCode.FAILURE;
  }

  private void print(StockTaking.Result result) {
    result.stocks().values().forEach(this::print);
    result
        .silent()
        .forEach(
            store ->
                terminal
                    .out()
                    .println(
                        terminal.paint(Colour.RED, "silent   ")
                            + store
                            + "  has not told what it holds of the log as it is now: it is away,"
                            + " behind, or there no more"));
  }

  private void print(StoreCensus census) {
    String judgement =
        census.isAsLogged()
            ? terminal.paint(Colour.GREEN, "as logged")
            : terminal.paint(Colour.RED, "differs  ");
    terminal
        .out()
        .println(
            "%s  %s  %d posts, %d of them shown; %d refused, %d differ; %s"
                .formatted(
                    judgement,
                    terminal.paint(Colour.BOLD, census.store()),
                    census.posts(),
                    census.live(),
                    census.refused(),
                    census.unexplained(),
                    census.takenAt()));
    for (StoreCensus.Difference difference : census.differences()) {
      terminal
          .out()
          .println(
              "  %-14s  %s%s"
                  .formatted(
                      new Finding(difference).what(),
                      difference.postId().value(),
                      difference
                          .refusal()
                          .map(refusal -> "  " + refusal.code() + ": " + refusal.message())
                          .orElse("")));
    }
  }

  private static String json(StockTaking.Result result) {
    ObjectNode root = new ObjectMapper().createObjectNode();
    ArrayNode array = root.putArray("stores");
    for (StoreCensus census : result.stocks().values()) {
      ObjectNode one = array.addObject();
      one.put("store", census.store())
          .put("asLogged", census.isAsLogged())
          .put("posts", census.posts())
          .put("live", census.live())
          .put("refused", census.refused())
          .put("differing", census.unexplained())
          .put("takenAt", census.takenAt().toString());
      ArrayNode findings = one.putArray("findings");
      for (StoreCensus.Difference difference : census.differences()) {
        ObjectNode told = findings.addObject();
        told.put("postId", difference.postId().value()).put("what", new Finding(difference).what());
        difference.refusal().map(Refusal::code).ifPresent(code -> told.put("code", code));
      }
    }
    ArrayNode silent = root.putArray("silent");
    result.silent().forEach(silent::add);
    return root.toString();
  }
}
