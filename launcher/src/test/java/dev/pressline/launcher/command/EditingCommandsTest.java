package dev.pressline.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.launcher.console.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told before any pipeline is asked. */
class EditingCommandsTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void badRowsAreToldWithPlaceReasonAndRemedyAndNothingIsWritten() {
    int code =
        run("name,type\nElm Tower,place\nX,robot\n", "catalogue", "import", "-", "--data", "none");

    assertThat(code).isEqualTo(2);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("-:3", "robot is no entity type.", "Use one of");
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("Nothing was written: 1 of 2 rows are bad.");
    assertThat(Path.of("none")).doesNotExist();
  }

  @Test
  void aFileThatIsNotThereIsNamed(@TempDir Path folder) {
    String file = folder.resolve("entities.csv").toString();

    assertThat(run("", "catalogue", "import", file)).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("There is no file " + file);
  }

  @Test
  void whatIsNotUnderstoodIsMisuse() {
    assertThat(run("", "tags", "rename", "JS")).isEqualTo(64);
    assertThat(run("", "catalogue", "add")).isEqualTo(64);
    assertThat(run("", "tags")).isEqualTo(64);
  }

  private int run(String stdin, String... arguments) {
    Terminal terminal =
        new Terminal(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false,
            false);
    return Commands.of(terminal, new ByteArrayInputStream(stdin.getBytes(StandardCharsets.UTF_8)))
        .execute(arguments);
  }
}
