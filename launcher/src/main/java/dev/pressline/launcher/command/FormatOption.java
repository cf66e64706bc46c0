package dev.pressline.launcher.command;

import picocli.CommandLine.Option;

/** In which form a command answers. */
final class FormatOption {
  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  Reporting.Format format = Reporting.Format.TABLE;

  boolean isJson() {
    return format == Reporting.Format.JSON;
  }
}
