package dev.pressline.e2e;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A command line run as a user types it, with what it printed. */
public final class CommandRun implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private final Process process;
  private final Path out;
  private final Path err;

  private CommandRun(Process process, Path out, Path err) {
    this.process = process;
    this.out = out;
    this.err = err;
  }

  /** Starts {@code ./pressline} with the arguments in the folder. */
  public static CommandRun pressline(Path folder, String... arguments) {
    List<String> command = new ArrayList<>(List.of("./pressline"));
    command.addAll(List.of(arguments));
    return start(folder, command);
  }

  /** Starts a line of shell in the folder. */
  public static CommandRun shell(Path folder, String line) {
    return start(folder, List.of("sh", "-c", line));
  }

  private static CommandRun start(Path folder, List<String> command) {
    try {
      Path out = Files.createTempFile(folder, "run-", ".out");
      Path err = Files.createTempFile(folder, "run-", ".err");
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectOutput(out.toFile())
              .redirectError(err.toFile());
      return new CommandRun(builder.start(), out, err);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits for its end and gives the exit code. */
  public int exitCode() throws InterruptedException {
    return exitCodeWithin(PATIENCE);
  }

  /** Waits so long for its end and gives the exit code. */
  public int exitCodeWithin(Duration patience) throws InterruptedException {
    if (!process.waitFor(patience.toSeconds(), TimeUnit.SECONDS)) {
      throw new AssertionError("still running after " + patience + "\n" + out() + err());
    }
    return process.exitValue();
  }

  /** Waits until it has told the user something that contains the text. */
  public void awaitSaying(String text) {
    awaitSaying(text, PATIENCE);
  }

  /** Waits so long until it has told the user something that contains the text. */
  public void awaitSaying(String text, Duration patience) {
    await().atMost(patience).until(() -> (out() + err()).contains(text) || !process.isAlive());
    if (!(out() + err()).contains(text)) {
      throw new AssertionError("ended without saying «" + text + "»\n" + out() + err());
    }
  }

  /** Waits until it serves a site and gives the address of its front page. */
  public String awaitSite() {
    return awaitAddressAfter("The site is on");
  }

  /**
   * Waits until it has told an address behind the words. Ports are asked for and not promised: when
   * somebody has them, a command takes the next ones and says so.
   */
  public String awaitAddressAfter(String words) {
    awaitSaying(words);
    Matcher line = Pattern.compile(Pattern.quote(words) + " (\\S+)\\R").matcher(err());
    if (!line.find()) {
      throw new AssertionError("no address behind «" + words + "»\n" + err());
    }
    return line.group(1);
  }

  /**
   * Asks it to stop by SIGTERM; SIGINT takes the same way, but tests may run where it is ignored.
   */
  public int stop() throws InterruptedException {
    process.destroy();
    return exitCode();
  }

  /** Standard output so far. */
  public String out() {
    return read(out);
  }

  /** Standard error so far. */
  public String err() {
    return read(err);
  }

  /** Standard output as one JSON value. */
  public JsonNode json() throws IOException {
    return new ObjectMapper().readTree(out());
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
