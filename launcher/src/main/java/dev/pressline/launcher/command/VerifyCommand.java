package dev.pressline.launcher.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pressline.core.verdict.Refusal;
import dev.pressline.launcher.ExitCode;
import dev.pressline.launcher.console.Terminal;
import dev.pressline.launcher.console.Terminal.Colour;
import dev.pressline.launcher.pipeline.CommandFailedException;
import dev.pressline.launcher.pipeline.Pipeline;
import dev.pressline.launcher.stock.Stock;
import dev.pressline.launcher.stock.StockTaking;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows whether every output store holds what the log says. */
@Command(
    name = "verify",
    description = "Compare what the output stores hold with the publications log.",
    footer = {
      "",
      "Every store looks at itself all the time; this waits until each has told of the log as it",
      "is now, at most a minute for 10,000 posts. Exit code 1 when a store differs or is silent."
    },
    mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
  @Option(
      names = "--store",
      paramLabel = "NAME",
      description = "Only this store; may be given several times.")
  Set<String> stores = new TreeSet<>();

  @Option(
      names = "--patience",
      paramLabel = "SECONDS",
      description = "How long to wait for the stores (default: ${DEFAULT-VALUE}).")
  int patience = 180;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  Reporting.Format format = Reporting.Format.TABLE;

  @Mixin PipelineOptions options = new PipelineOptions();

  private final Terminal terminal;

  VerifyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (Pipeline pipeline = PipelineStart.open(options, terminal)) {
      terminal.say("Asking the stores; they look through all posts first.");
      StockTaking.Result result =
          new StockTaking(pipeline.connection(), InstantSource.system())
              .take(stores, Duration.ofSeconds(patience));
      if (result.stocks().isEmpty() && result.silent().isEmpty()) {
        throw new CommandFailedException(
            "No store has told what it holds. Is the publish service running, and"
                + " pressline.upkeep.posts-per-second not 0?");
      }
      if (format == Reporting.Format.JSON) {
        terminal.out().println(json(result));
      } else {
        print(result);
      }
      boolean well =
          result.silent().isEmpty() && result.stocks().values().stream().allMatch(Stock::isWell);
      return (well ? ExitCode.OK : ExitCode.FAILURE).code();
    }
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
