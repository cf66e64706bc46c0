package dev.pressline.launcher.command;

import dev.pressline.launcher.ExitCode;
import dev.pressline.launcher.console.RecordJson;
import dev.pressline.launcher.console.Terminal;
import dev.pressline.launcher.letters.DeadLetterLog;
import dev.pressline.launcher.letters.KeptLetter;
import dev.pressline.launcher.letters.LetterReport;
import dev.pressline.launcher.pipeline.CommandFailedException;
import dev.pressline.launcher.pipeline.DeadLetter;
import dev.pressline.launcher.pipeline.Pipeline;
import dev.pressline.launcher.pipeline.PipelineConnection;
import dev.pressline.launcher.pipeline.RecordReplay;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
  private static final String ONLY_FROM =
      "Only those from this topic, such as drafts, posts or publications.";

  private final Terminal terminal;

  DeadLettersCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Command(
      description =
          "List the dead letters whose posts nothing was said about since, oldest first, each with"
              + " its reason.",
      footer = {
        "",
        "A letter is answered when a verdict, a rejection or, for a store's, a receipt has come for"
            + " that version of the post or a newer one. They are kept for 30 days.",
        "",
        "Exit code 0 whatever is found."
      },
      mixinStandardHelpOptions = true)
  int list(
      @Option(names = "--topic", paramLabel = "TOPIC", description = ONLY_FROM)
          @Nullable String topic,
      @Option(names = "--all", description = "Those as well that were answered since.") boolean all,
      @Mixin FormatOption format,
      @Mixin PipelineOptions options) {
    try (Pipeline pipeline = PipelineStart.open(options, terminal)) {
      List<KeptLetter> found = read(pipeline.connection(), topic);
      List<KeptLetter> shown =
          found.stream().filter(letter -> all || !letter.isAnswered()).toList();
      if (format.isJson()) {
        terminal.out().println(LetterReport.json(shown));
      } else {
        shown.forEach(letter -> terminal.out().println(LetterReport.lines(letter, terminal)));
      }
      long answered = found.stream().filter(KeptLetter::isAnswered).count();
      terminal.say(
          "%d dead letters, and %d answered since".formatted(found.size() - answered, answered));
      return ExitCode.OK.code();
    }
  }

  @Command(
      description =
          "Show one dead letter as JSON: the record, where it came from and why it was given up.",
      mixinStandardHelpOptions = true)
  int show(
      @Parameters(
              paramLabel = "POSITION",
              description = "As list prints it: topic-partition@offset.")
          String position,
      @Option(names = "--trace", description = "Also where in the code it failed.") boolean trace,
      @Mixin PipelineOptions options) {
    try (Pipeline pipeline = PipelineStart.open(options, terminal)) {
      DeadLetter letter = find(read(pipeline.connection(), null), position);
      terminal.say(letter.reason());
      RecordJson records = new RecordJson(pipeline.connection().registry());
      terminal.out().println(LetterReport.json(letter, records));
      if (trace) {
        terminal.say(letter.stackTrace().orElse("It does not tell where in the code it failed."));
      }
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
      @Option(names = "--every", description = "Every one that was not answered since.")
          boolean every,
      @Option(names = "--topic", paramLabel = "TOPIC", description = ONLY_FROM)
          @Nullable String topic,
      @Mixin PipelineOptions options) {
    List<String> wanted = positions == null ? List.of() : positions;
    if (wanted.isEmpty() != every) {
      throw new CommandFailedException("Name the dead letters to replay, or say --every.");
    }
    try (Pipeline pipeline = PipelineStart.open(options, terminal)) {
      List<KeptLetter> letters = read(pipeline.connection(), topic);
      List<DeadLetter> chosen =
          every
              ? letters.stream()
                  .filter(letter -> !letter.isAnswered())
                  .map(KeptLetter::letter)
                  .toList()
              : wanted.stream().map(position -> find(letters, position)).toList();
      new RecordReplay(pipeline.connection()).send(chosen);
      terminal.say(chosen.size() + " records were sent in again");
      return ExitCode.OK.code();
    }
  }

  private static DeadLetter find(List<KeptLetter> letters, String position) {
    return letters.stream()
        .map(KeptLetter::letter)
        .filter(letter -> letter.position().equals(position))
        .findFirst()
        .orElseThrow(
            () ->
                new CommandFailedException(
                    "There is no dead letter at "
                        + position
                        + "; pressline dead-letters list --all shows them."));
  }

  private static List<KeptLetter> read(PipelineConnection connection, @Nullable String topic) {
    return new DeadLetterLog(connection).letters(Optional.ofNullable(topic));
  }
}
