package dev.pressline.deployment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * A program that has run to its end.
 *
 * @param code it ended with; -1 when it is not here or took longer than two minutes
 * @param said on its standard output
 * @param complaints on its standard error
 */
record Finished(int code, String said, String complaints) {
  /** Runs a program that is given nothing. */
  static Finished of(Path folder, String... command) throws IOException, InterruptedException {
    Path input = Files.createTempFile(folder, "input", "");
    return fed(input, folder, command);
  }

  /** Runs a program that is given a file. */
  static Finished fed(Path input, Path folder, String... command)
      throws IOException, InterruptedException {
    Path said = Files.createTempFile(folder, "said", "");
    Path complaints = Files.createTempFile(folder, "complaints", "");
    Process process;
    try {
      process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectInput(input.toFile())
              .redirectOutput(said.toFile())
              .redirectError(complaints.toFile())
              .start();
    } catch (IOException notInstalled) {
      return new Finished(-1, "", String.valueOf(notInstalled.getMessage()));
    }
    boolean ended = process.waitFor(2, TimeUnit.MINUTES);
    process.destroyForcibly();
    return new Finished(
        ended ? process.exitValue() : -1, Files.readString(said), Files.readString(complaints));
  }

  boolean isFine() {
    return code == 0;
  }
}
