package dev.pressline.observability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Programs of the operating system that a test needs and a machine may lack. */
final class Tool {
  private Tool() {}

  /** Skips the test, and says so, where the program is not on PATH. */
  static void isHere(String program, String without) throws InterruptedException {
    boolean here = true;
    try {
      new ProcessBuilder(program, "--version")
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor(1, TimeUnit.MINUTES);
    } catch (IOException notInstalled) {
      here = false;
    }
    if (!here) {
      System.out.println(
          "SKIPPED: " + program + " is not on PATH (apt-get install prometheus), " + without);
    }
    assumeThat(here).isTrue();
  }

  /** Runs a program in a folder to its good end. */
  static void succeeds(Path folder, String... command) throws Exception {
    Process process =
        new ProcessBuilder(new ArrayList<>(List.of(command)))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(said).isZero();
  }
}
