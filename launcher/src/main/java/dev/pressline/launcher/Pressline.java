package dev.pressline.launcher;

import dev.pressline.launcher.command.Commands;
import dev.pressline.launcher.console.Terminal;
import dev.pressline.launcher.pipeline.LogFile;
import dev.pressline.launcher.web.ServerLimits;

/** The {@code pressline} command. */
public final class Pressline {
  private Pressline() {}

  /** Runs the command line and ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.setProperty(LogFile.LOGGING_SYSTEM, "none");
    ServerLimits.set();
    Terminal terminal = Terminal.ofProcess(System.getenv());
    System.exit(Commands.of(terminal, System.in).execute(arguments));
  }
}
