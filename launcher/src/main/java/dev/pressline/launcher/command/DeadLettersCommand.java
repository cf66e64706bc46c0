package dev.pressline.launcher.command;

import dev.pressline.launcher.ExitCode;
import dev.pressline.launcher.console.RecordJson;
import dev.pressline.launcher.console.Terminal;
import dev.pressline.launcher.console.Terminal.Colour;
import dev.pressline.launcher.pipeline.CommandFailedException;
import dev.pressline.launcher.pipeline.DeadLetter;
import dev.pressline.launcher.pipeline.LogReader;
import dev.pressline.launcher.pipeline.Pipeline;
import dev.pressline.launcher.pipeline.PipelineConnection;
import dev.pressline.launcher.pipeline.RecordReplay;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows the records that could not be processed, and sends them in again. */
@Command(
    name = "dead-letters",
    description = "List, show and replay records that could not be processed.",
    mixinStandardHelpOptions = true)
final class DeadLettersCommand {
  private final Terminal terminal;

  DeadLettersCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Command(description = "List every dead letter.", mixinStandardHelpOptions = true)
  int list(@Mixin PipelineOptions options) {
    try (Pipeline pipeline = PipelineStart.open(options, terminal)) {
      List<DeadLetter> letters = read(pipeline.connection());
      for (DeadLetter letter : letters) {
        terminal
            .out()
            .println(
                "%s  %s  %s\n    %s"
                    .formatted(
                        letter.at(),
                        letter.position(),
                        terminal.paint(Colour.BOLD, letter.key()),
                        letter.reason()));
      }
      terminal.say(letters.size() + " dead letters");
      return ExitCode.OK.code();
    }
  }

  @Command(description = "Show one dead letter as JSON.", mixinStandardHelpOptions = true)
  int show(
      @Parameters(
              paramLabel = "POSITION",
              description = "As list prints it: topic-partition@offset.")
          String position,
      @Mixin PipelineOptions options) {
    try (Pipeline pipeline = PipelineStart.open(options, terminal)) {
      DeadLetter letter = find(read(pipeline.connection()), position);
      terminal.say(letter.reason());
      terminal
          .out()
          .println(new RecordJson(pipeline.connection().registry()).line(letter.record()));
      return ExitCode.OK.code();
    }
  }

  @Command(
      description =
          "Send dead letters in again on the topic they came from; a draft keeps its revision.",
      mixinStandardHelpOptions = true)
  int replay(
      @Parameters(
              arity = "0..*",
              paramLabel = "POSITION",
              description = "Which, as list prints them.")
          List<String> positions,
      @Option(names = "--every", description = "Every one.") boolean every,
      @Mixin PipelineOptions options) {
    List<String> wanted = positions == null ? List.of() : positions;
    if (wanted.isEmpty() != every) {
      throw new CommandFailedException("Name the dead letters to replay, or say --every.");
    }
    try (Pipeline pipeline = PipelineStart.open(options, terminal)) {
      List<DeadLetter> letters = read(pipeline.connection());
      List<DeadLetter> chosen =
          every ? letters : wanted.stream().map(position -> find(letters, position)).toList();
      new RecordReplay(pipeline.connection()).send(chosen);
      terminal.say(chosen.size() + " records were sent in again");
      return ExitCode.OK.code();
    }
  }

  private static DeadLetter find(List<DeadLetter> letters, String position) {
    return letters.stream()
        .filter(letter -> letter.position().equals(position))
        .findFirst()
        .orElseThrow(
            () ->
                new CommandFailedException(
                    "There is no dead letter at "
                        + position
                        + "; pressline dead-letters list shows them."));
  }

  private static List<DeadLetter> read(PipelineConnection connection) {
    var names = connection.names();
    List<String> topics =
        Stream.of(
                names.drafts(),
                names.posts(),
                names.enrichedPosts(),
                names.secondPass(),
                names.enrichRequests(),
                names.enrichedAnew(),
                names.publications())
            .map(names::deadLettersOf)
            .toList();
    List<DeadLetter> letters = new ArrayList<>();
    new LogReader(connection).readAll(topics, record -> letters.add(new DeadLetter(record)));
    return letters;
  }
}
