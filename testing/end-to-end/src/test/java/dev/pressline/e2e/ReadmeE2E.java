package dev.pressline.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.material.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every command of the README is run as it stands there, in its order: those that come after {@code
 * up} meet the pipeline that it runs, as they do for a reader who follows along.
 *
 * <p>{@code mvn verify} is run by {@code .ci/run}, which takes it from the README; this test is
 * part of it. Commands of compose need an engine and are run with one.
 */
class ReadmeE2E {
  private static final Pattern COMMAND =
      Pattern.compile("(?m)^(\\./pressline[^\n]*)$|`(\\./pressline[^`]*)`");
  private static final String PIPELINE = "./pressline up";

  /** Exit code of a process that ended on SIGTERM. */
  private static final int STOPPED = 143;

  @TempDir Path folder;

  @Test
  void everyCommandOfTheReadmeDoesWhatItSays() throws Exception {
    Clone.in(folder);
    Path home = prepareHome();
    List<String> commands = commands();
    assertThat(commands).hasSizeGreaterThan(8).contains(PIPELINE);
    assertThat(commands.getFirst()).isEqualTo("./pressline publish samples/blog");

    for (String command : upTo(PIPELINE, commands)) {
      assertThatItEndsWell(command, home);
    }
    try (CommandRun pipeline = start(PIPELINE, home)) {
      pipeline.awaitSaying("The site is on");
      for (String command : after(PIPELINE, commands)) {
        if (command.startsWith("./pressline watch")) {
          try (CommandRun watch = start(command, home)) {
            watch.awaitSaying("Watching");
            assertThat(watch.stop()).as(command).isEqualTo(STOPPED);
          }
        } else {
          assertThatItEndsWell(command, home);
        }
      }
      assertThat(pipeline.stop()).isEqualTo(STOPPED);
    }
    assertThat(folder.resolve("public/index.html")).exists();
  }

  private void assertThatItEndsWell(String command, Path home) throws InterruptedException {
    try (CommandRun run = start(command, home)) {
      assertThat(run.exitCode()).as("%s%n%s%n%s", command, run.out(), run.err()).isZero();
    }
  }

  private CommandRun start(String command, Path home) {
    return CommandRun.shell(folder, "export HOME=" + home + "; exec " + command);
  }

  private static List<String> upTo(String command, List<String> commands) {
    return commands.subList(0, commands.indexOf(command));
  }

  private static List<String> after(String command, List<String> commands) {
    return commands.subList(commands.indexOf(command) + 1, commands.size());
  }

  private Path prepareHome() throws IOException {
    Path posts = Files.createDirectories(folder.resolve("home/blog/source/_posts"));
    Files.writeString(posts.resolve("mine.md"), "---\ntitle: Mine\n---\nMy own.\n");
    Files.writeString(folder.resolve("draft.md"), "# A draft\n\nSome text.\n");
    return folder.resolve("home");
  }

  private static List<String> commands() throws IOException {
    Matcher matcher = COMMAND.matcher(Files.readString(ProjectFolder.ROOT.resolve("README.md")));
    List<String> commands = new ArrayList<>();
    while (matcher.find()) {
      String command = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
      commands.add(command.strip());
    }
    return commands;
  }
}
