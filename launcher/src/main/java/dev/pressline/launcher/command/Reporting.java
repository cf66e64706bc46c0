package dev.pressline.launcher.command;

import dev.pressline.launcher.ExitCode;
import dev.pressline.launcher.console.ProgressBar;
import dev.pressline.launcher.console.ReportJson;
import dev.pressline.launcher.console.ReportTable;
import dev.pressline.launcher.console.Terminal;
import dev.pressline.launcher.drafts.SubmissionRun;
import dev.pressline.launcher.drafts.SubmissionRun.Labelled;
import dev.pressline.launcher.drafts.VerdictTracker;
import dev.pressline.launcher.drafts.VerdictTracker.Counts;
import dev.pressline.launcher.judged.DraftMemory;
import dev.pressline.launcher.pipeline.PipelineConnection;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** How verdicts are told, and the run that tells them. */
final class Reporting {
  enum Format {
    TABLE,
    JSON;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "How verdicts are printed: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  Format format = Format.TABLE;

  @Option(
      names = "--wait-for",
      paramLabel = "STORE",
      description =
          "Output store that must have what is published; may be given several times (default:"
              + " site).")
  Set<String> stores = new TreeSet<>();

  @Option(names = "--all", description = "List every draft, however many.")
  boolean all;

  /** Submits the drafts, shows progress, prints the verdicts and gives the exit code. */
  ExitCode submit(
      PipelineConnection connection, Terminal terminal, Iterator<Labelled> drafts, int total) {
    return submit(connection, terminal, drafts, total, Optional.empty());
  }

  /** The same; what became of the drafts is kept in the memory, if there is one. */
  ExitCode submit(
      PipelineConnection connection,
      Terminal terminal,
      Iterator<Labelled> drafts,
      int total,
      Optional<DraftMemory> memory) {
    ProgressBar bar = new ProgressBar(terminal);
    Patience patience = new Patience(terminal, bar);
    try (SubmissionRun run =
        new SubmissionRun(
            connection,
            requiredStores(),
            (counts, silent) -> {
              bar.show(counts, total);
              patience.tell(counts, silent);
            })) {
      VerdictTracker tracker = run.run(drafts);
      bar.clear();
      memory.ifPresent(known -> known.learn(tracker.results()));
      return print(tracker, terminal);
    }
  }

  /** Stores that must have what is published. */
  Set<String> requiredStores() {
    return stores.isEmpty() ? Set.of(SubmissionRun.REQUIRED_STORE) : stores;
  }

  private ExitCode print(VerdictTracker tracker, Terminal terminal) {
    Counts counts = tracker.counts();
    if (format == Format.JSON) {
      terminal.out().println(ReportJson.of(tracker.results(), counts));
    } else {
      new ReportTable(terminal).print(tracker.results(), all);
      terminal.out().println(summary(counts));
    }
    if (counts.deadLettered() > 0) {
      return ExitCode.FAILURE;
    }
    return counts.rejected() > 0 ? ExitCode.REJECTED : ExitCode.OK;
  }

  static String summary(Counts counts) {
    String accepted =
        counts.accepted().entrySet().stream()
            .sorted(java.util.Map.Entry.comparingByKey())
            .map(entry -> entry.getValue() + " " + entry.getKey().name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
    return Stream.of(
            accepted,
            counts.rejected() > 0 ? counts.rejected() + " rejected" : "",
            counts.deadLettered() > 0 ? counts.deadLettered() + " failed" : "")
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  /** Says once in a while that nothing is heard, so that nobody waits without knowing for what. */
  private static final class Patience {
    private final Terminal terminal;
    private final ProgressBar bar;
    private boolean told;

    Patience(Terminal terminal, ProgressBar bar) {
      this.terminal = terminal;
      this.bar = bar;
    }

    void tell(Counts counts, boolean silent) {
      if (silent && !told) {
        bar.clear();
        terminal.say(
            "Still waiting for "
                + counts.open()
                + " verdicts; the drafts are safe in the log. Do all three services run?");
      }
      told = silent;
    }
  }
}
