package dev.pressline.material;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A headless browser that opens one address and can reach nothing but this machine. */
public final class Chromium implements AutoCloseable {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
  private final Process process;

  private Chromium(Process process) {
    this.process = process;
  }

  /** Opens the address; skips the test, saying so, where there is no browser. */
  public static Chromium open(String address, Path profile) throws IOException {
    return open(address, profile, List.of());
  }

  /** The same with options of the browser's own. */
  public static Chromium open(String address, Path profile, List<String> options)
      throws IOException {
    Optional<Path> binary = find();
    if (binary.isEmpty()) {
      System.out.println(
          "SKIPPED: there is no chromium on PATH (Debian: apt-get install chromium).");
    }
    Assumptions.assumeTrue(binary.isPresent(), "no chromium");
    List<String> command = new ArrayList<>();
    command.addAll(
        List.of(
            binary.orElseThrow().toString(),
            "--headless=new",
            // Root has no name space of its own in containers; all it opens is ours.
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
            "--user-data-dir=" + profile));
    command.addAll(options);
    command.add(address);
    return new Chromium(
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(profile.resolve("log").toFile())
            .start());
  }

  private static Optional<Path> find() {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.of(path.split(":"))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    process.onExit().join();
  }
}
