package dev.pressline.launcher.command;

import dev.pressline.core.catalogue.CatalogueEntry;
import dev.pressline.core.catalogue.edit.CatalogueEdit;
import dev.pressline.core.catalogue.edit.EditedCatalogue;
import dev.pressline.core.catalogue.edit.PlacedEntry;
import dev.pressline.core.catalogue.exchange.CatalogueReading;
import dev.pressline.core.catalogue.exchange.CatalogueReading.Complaint;
import dev.pressline.core.catalogue.exchange.CatalogueText;
import dev.pressline.launcher.ExitCode;
import dev.pressline.launcher.console.Terminal;
import dev.pressline.launcher.console.Terminal.Colour;
import dev.pressline.launcher.editing.CatalogueEditing;
import dev.pressline.launcher.editing.TextFile;
import dev.pressline.launcher.pipeline.CommandFailedException;
import dev.pressline.launcher.pipeline.Pipeline;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Edits the catalogue of what may be linked and tagged. */
@Command(
    name = "catalogue",
    description = "Edit the catalogue of what may be linked and tagged.",
    mixinStandardHelpOptions = true)
final class CatalogueCommand {
  private static final String SINCE =
      "It counts for posts enriched from now on; pressline re-enrich brings it to those published.";

  enum Form {
    CSV,
    JSON;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Terminal terminal;
  private final InputStream stdin;

  CatalogueCommand(Terminal terminal, InputStream stdin) {
    this.terminal = terminal;
    this.stdin = stdin;
  }

  @Command(
      name = "import",
      description =
          "Add entries from CSV with a header line, or from JSON, over those with the same ids."
              + " All rows are checked first; nothing is written unless all are good.",
      mixinStandardHelpOptions = true)
  int read(
      @Parameters(paramLabel = "FILE|-", description = "The file, or - for standard input.")
          String file,
      @Option(names = "--skip-bad", description = "Write the good rows though others are bad.")
          boolean skipBad,
      @Mixin PipelineOptions options) {
    CatalogueReading reading = CatalogueText.read(TextFile.read(file, stdin));
    reading.complaints().forEach(complaint -> terminal.out().println(line(file, complaint)));
    if (!reading.complaints().isEmpty() && !skipBad) {
      terminal.say(
          "Nothing was written: %d of %d rows are bad. Mend them, or write the others with"
                  .formatted(
                      reading.complaints().size(),
                      reading.complaints().size() + reading.entries().size())
              + " --skip-bad.");
      return ExitCode.REJECTED.code();
    }
    try (Pipeline pipeline = PipelineStart.open(options, terminal)) {
      CatalogueEditing editing = new CatalogueEditing(pipeline.connection());
      EditedCatalogue before = editing.catalogue();
      List<CatalogueEntry> changes = before.changes(reading.entries());
      editing.write(changes);
      long changed = changes.stream().filter(entry -> before.isOwn(entry.entityId())).count();
      terminal
          .out()
          .println(
              "%d new, %d changed, %d unchanged, %d bad"
                  .formatted(
                      changes.size() - changed,
                      changed,
                      reading.entries().size() - changes.size(),
                      reading.complaints().size()));
      if (!changes.isEmpty()) {
        terminal.say(SINCE);
      }
    }
    return (reading.complaints().isEmpty() ? ExitCode.OK : ExitCode.REJECTED).code();
  }

  @Command(
      description = "Print the editors' own entries; importing them again changes nothing.",
      mixinStandardHelpOptions = true)
  int export(
      @Option(
              names = "--format",
              paramLabel = "FORMAT",
              defaultValue = "csv",
              description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
          Form format,
      @Option(names = "--to", paramLabel = "FILE", description = "Write to a file instead.")
          @Nullable Path file,
      @Option(names = "--starter", description = "Also those that come with Pressline.")
          boolean withStarter,
      @Mixin PipelineOptions options) {
    try (Pipeline pipeline = PipelineStart.open(options, terminal)) {
      EditedCatalogue catalogue = new CatalogueEditing(pipeline.connection()).catalogue();
      List<CatalogueEntry> entries =
          withStarter
              ? catalogue.entries().stream().map(PlacedEntry::entry).toList()
              : catalogue.own();
      String text = format == Form.JSON ? CatalogueText.json(entries) : CatalogueText.csv(entries);
      if (file == null) {
        terminal.out().print(text);
        terminal.out().flush();
      } else {
        TextFile.write(file, text);
      }
      terminal.say("Entries: %d".formatted(entries.size()));
      return ExitCode.OK.code();
    }
  }

  @Command(description = "Add an entity, or replace one.", mixinStandardHelpOptions = true)
  int add(@Mixin NewEntry entry, @Mixin PipelineOptions options) {
    return edit(options, catalogue -> catalogue.add(entry.entry(), entry.replace));
  }

  @Command(description = "Never link or tag an entity again.", mixinStandardHelpOptions = true)
  int block(
      @Parameters(paramLabel = "NAME|ID", description = "Which.") String entity,
      @Mixin PipelineOptions options) {
    return edit(options, catalogue -> catalogue.block(entity));
  }

  @Command(
      description = "Let a blocked entity be linked and tagged again.",
      mixinStandardHelpOptions = true)
  int unblock(
      @Parameters(paramLabel = "NAME|ID", description = "Which.") String entity,
      @Mixin PipelineOptions options) {
    return edit(options, catalogue -> catalogue.unblock(entity));
  }

  @Command(
      description = "Remove an entity that was added, or undo what was changed about another.",
      mixinStandardHelpOptions = true)
  int remove(
      @Parameters(paramLabel = "NAME|ID", description = "Which.") String entity,
      @Mixin PipelineOptions options) {
    return edit(options, catalogue -> catalogue.remove(entity));
  }

  @Command(
      description = "List the entries in effect: own, starter (come with Pressline), blocked.",
      mixinStandardHelpOptions = true)
  int list(
      @Option(
              names = "--find",
              paramLabel = "WORDS",
              defaultValue = "",
              description = "Only those with all the words in id, names or description.")
          String words,
      @Mixin PipelineOptions options) {
    try (Pipeline pipeline = PipelineStart.open(options, terminal)) {
      List<PlacedEntry> entries =
          new CatalogueEditing(pipeline.connection()).catalogue().speakingOf(words);
      entries.forEach(placed -> terminal.out().println(line(placed)));
      terminal.say("Entries: %d".formatted(entries.size()));
      return ExitCode.OK.code();
    }
  }

  private int edit(PipelineOptions options, Function<EditedCatalogue, CatalogueEdit> wish) {
    try (Pipeline pipeline = PipelineStart.open(options, terminal)) {
      CatalogueEditing editing = new CatalogueEditing(pipeline.connection());
      CatalogueEdit edit = wish.apply(editing.catalogue());
      switch (edit) {
        case CatalogueEdit.Put(CatalogueEntry entry, String _) -> editing.write(List.of(entry));
        case CatalogueEdit.Drop(String id, String _) -> editing.remove(id);
        case CatalogueEdit.Unchanged _ -> {}
        case CatalogueEdit.Refused(String told) -> throw new CommandFailedException(told);
      }
      terminal.out().println(edit.told());
      if (!(edit instanceof CatalogueEdit.Unchanged)) {
        terminal.say(SINCE);
      }
      return ExitCode.OK.code();
    }
  }

  private String line(String file, Complaint complaint) {
    return "  %s %s:%d  %s%n              %s"
        .formatted(
            terminal.paint(Colour.RED, "bad"),
            file,
            complaint.line(),
            complaint.message(),
            complaint.remedy());
  }

  private String line(PlacedEntry placed) {
    CatalogueEntry entry = placed.entry();
    String origin = placed.own() ? "own" : "starter";
    return "%-16s %-30s %-13s %s"
        .formatted(
            entry.blocked() ? origin + ", blocked" : origin,
            entry.entityId(),
            entry.type().name().toLowerCase(Locale.ROOT),
            terminal.paint(Colour.BOLD, entry.name())
                + entry.url().map(url -> "  " + url).orElse(""));
  }
}
