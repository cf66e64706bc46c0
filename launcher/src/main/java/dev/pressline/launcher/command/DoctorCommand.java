package dev.pressline.launcher.command;

import dev.pressline.launcher.ExitCode;
import dev.pressline.launcher.console.Terminal;
import dev.pressline.launcher.design.ServiceSettings;
import dev.pressline.launcher.doctor.Diagnosis;
import dev.pressline.launcher.doctor.Doctor;
import dev.pressline.launcher.doctor.check.Finding;
import dev.pressline.launcher.pipeline.DataFolder;
import dev.pressline.launcher.pipeline.Endpoint;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says what is wrong with an installation. */
@Command(
    name = "doctor",
    description =
        "Say what is wrong with an installation, what it means and what to do, the worst first.",
    footer = {
      "",
      "Looks at brokers, topics, copies, registry, groups, stores, transactions, dead"
          + " letters, clocks, disks and this machine, within ten seconds and without changing"
          + " anything; nothing is started. Where services are told pressline.topics,"
          + " pressline.stage or pressline.gate by environment variables, give this command the"
          + " same ones.",
      "",
      "Exit code 0 when all is fine, 1 when something is wrong or to worry about."
    },
    mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
  private static final String SUBJECT = "pipeline";

  @Mixin FormatOption format = new FormatOption();

  @Mixin PipelineOptions options = new PipelineOptions();

  private final Terminal terminal;

  DoctorCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Doctor doctor = new Doctor(ServiceSettings.ofThisProcess(), InstantSource.system());
    Diagnosis diagnosis =
        new Diagnosis(
            options.bootstrap().isPresent()
                ? doctor.examine(PipelineStart.running(options), List.of(), Optional.empty())
                : ofDataFolder(doctor, options.data));
    if (format.isJson()) {
      terminal.out().println(diagnosis.json());
    } else {
      diagnosis.print(terminal);
    }
    return (diagnosis.isHealthy() ? ExitCode.OK : ExitCode.FAILURE).code();
  }

  /** What can be told of the embedded pipeline without starting it. */
  private List<Finding> ofDataFolder(Doctor doctor, Path data) {
    List<Path> folders = List.of(data, options.out);
    boolean runs = DataFolder.isTaken(data);
    Optional<Endpoint> endpoint = runs ? DataFolder.endpointOf(data) : Optional.empty();
    if (endpoint.isPresent()) {
      return doctor.examine(endpoint.get(), folders, DataFolder.announcedAt(data));
    }
    List<Finding> findings = new ArrayList<>(doctor.examine(folders));
    findings.add(runs ? starting(data) : resting(data));
    return findings;
  }

  private static Finding starting(Path data) {
    return new Finding.Worry(
        SUBJECT,
        "A pipeline on the data folder %s is starting or stopping.".formatted(data),
        "It cannot be looked at.",
        "Wait a moment and ask again; its log is " + data.resolve("pressline.log") + ".");
  }

  private static Finding resting(Path data) {
    return new Finding.Fine(
        SUBJECT,
        (Files.exists(data)
                    ? "Nothing runs on the data folder %s; nothing is lost there."
                    : "There is no data folder %s yet.")
                .formatted(data)
            + " While pressline up runs, topics, groups and stores are looked at as well; with"
            + " --bootstrap those of a pipeline that runs elsewhere.");
  }
}
