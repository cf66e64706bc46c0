package dev.pressline.launcher.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pressline.core.post.PostId;
import dev.pressline.core.post.Revision;
import dev.pressline.launcher.ExitCode;
import dev.pressline.launcher.console.Terminal;
import dev.pressline.launcher.console.Terminal.Colour;
import dev.pressline.launcher.pipeline.CommandFailedException;
import dev.pressline.launcher.pipeline.Pipeline;
import dev.pressline.launcher.pipeline.PostHistory;
import dev.pressline.launcher.pipeline.PostHistory.Hop;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows where a post is. */
@Command(
    name = "status",
    description = "Show where a post is, each hop with its time.",
    mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  @Parameters(paramLabel = "ID", description = "Id of the post: <site>/<path without extension>.")
  String id = "";

  @Mixin FormatOption format = new FormatOption();

  @Mixin PipelineOptions options = new PipelineOptions();

  private final Terminal terminal;

  StatusCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (Pipeline pipeline = PipelineStart.open(options, terminal)) {
      List<Hop> hops = new PostHistory(pipeline.connection()).of(new PostId(id));
      if (hops.isEmpty()) {
        throw new CommandFailedException(
            "The log knows no post " + id + "; ids look like " + options.site + "/my-post.");
      }
      if (format.isJson()) {
        terminal.out().println(json(hops));
      } else {
        print(hops);
      }
    }
    return ExitCode.OK.code();
  }

  private void print(List<Hop> hops) {
    Map<Revision, List<Hop>> byRevision =
        hops.stream()
            .collect(Collectors.groupingBy(Hop::revision, TreeMap::new, Collectors.toList()));
    terminal.out().println(terminal.paint(Colour.BOLD, id));
    byRevision.forEach(
        (revision, steps) -> {
          terminal.out().println("  revision " + revision.value() + traces(steps));
          Instant start = steps.getFirst().at();
          for (Hop hop : steps) {
            terminal
                .out()
                .println(
                    "    %s  %+8d ms  %-20s %s  %s"
                        .formatted(
                            CLOCK.format(hop.at()),
                            Duration.between(start, hop.at()).toMillis(),
                            hop.what(),
                            hop.detail(),
                            terminal.paint(Colour.DIM, hop.position())));
          }
        });
  }

  /** A draft that was sent by a command joins its trace only with what became of it. */
  private static String traces(List<Hop> steps) {
    List<String> traces =
        steps.stream().map(Hop::traceId).filter(id -> !id.isEmpty()).distinct().toList();
    return traces.isEmpty() ? "" : "  trace " + String.join(", ", traces);
  }

  private String json(List<Hop> hops) {
    ObjectNode root = new ObjectMapper().createObjectNode();
    root.put("postId", id);
    ArrayNode array = root.putArray("hops");
    for (Hop hop : hops) {
      array
          .addObject()
          .put("revision", hop.revision().value())
          .put("at", hop.at().toString())
          .put("what", hop.what())
          .put("detail", hop.detail())
          .put("position", hop.position())
          .put("traceId", hop.traceId());
    }
    return root.toString();
  }
}
