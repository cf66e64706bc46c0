package dev.pressline.launcher.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pressline.core.verdict.Refusal;
import dev.pressline.launcher.ExitCode;
import dev.pressline.launcher.console.Terminal;
import dev.pressline.launcher.console.Terminal.Colour;
import dev.pressline.launcher.stock.Stock;
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
        result.silent().isEmpty() && result.stocks().values().stream().allMatch(Stock::isWell);
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

  private void print(Stock stock) {
    var census = stock.census();
    String judgement =
        stock.isWell()
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
                    stock.refused(),
                    census.differing() - stock.refused(),
                    census.takenAt()));
    for (Stock.Finding finding : stock.findings()) {
      terminal
          .out()
          .println(
              "  %-14s  %s%s"
                  .formatted(
                      finding.what(),
                      finding.difference().postId().value(),
                      finding
                          .refusal()
                          .map(refusal -> "  " + refusal.code() + ": " + refusal.message())
                          .orElse("")));
    }
  }

  private static String json(StockTaking.Result result) {
    ObjectNode root = new ObjectMapper().createObjectNode();
    ArrayNode array = root.putArray("stores");
    for (Stock stock : result.stocks().values()) {
      ObjectNode one = array.addObject();
      one.put("store", stock.census().store())
          .put("asLogged", stock.isWell())
          .put("posts", stock.census().posts())
          .put("live", stock.census().live())
          .put("refused", stock.refused())
          .put("differing", stock.census().differing() - stock.refused())
          .put("takenAt", stock.census().takenAt().toString());
      ArrayNode findings = one.putArray("findings");
      for (Stock.Finding finding : stock.findings()) {
        ObjectNode told = findings.addObject();
        told.put("postId", finding.difference().postId().value()).put("what", finding.what());
        finding.refusal().map(Refusal::code).ifPresent(code -> told.put("code", code));
      }
    }
    ArrayNode silent = root.putArray("silent");
    result.silent().forEach(silent::add);
    return root.toString();
  }
}
