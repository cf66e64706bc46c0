package dev.pressline.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pressline.launcher.console.Terminal;
import dev.pressline.launcher.pipeline.CommandFailedException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ServeCommandTest {
  @TempDir Path folder;

  @Test
  void aFolderIsServedAndWhatIsForwardedIsAnsweredToo() throws Exception {
    Files.writeString(folder.resolve("index.html"), "front page");
    try (ServeCommand.Doors inner = command("--port", "0").open();
        ServeCommand.Doors outer =
            command("--port", "0", "--forward", "0=localhost:" + inner.site().port()).open()) {
      assertThat(get(outer.site().port()).body()).isEqualTo("front page");
      assertThat(get(outer.forwardings().getFirst().port()).body()).isEqualTo("front page");
    }
  }

  @Test
  void theAddressAndThePathOfTheSiteCanBeNamed() throws Exception {
    Files.writeString(folder.resolve("index.html"), "front page");
    try (ServeCommand.Doors doors =
        command("--port", "0", "--bind", "0.0.0.0", "--base-url", "https://example.org/blog/")
            .open()) {
      HttpResponse<String> answer = get(doors.site().port());

      assertThat(answer.statusCode()).isEqualTo(302);
      assertThat(answer.headers().firstValue("Location")).contains("/blog/");
    }
  }

  @Test
  void aPortThatIsTakenIsToldWithTheRemedyAndNothingStaysOpen() {
    try (ServeCommand.Doors first = command("--port", "0").open()) {
      int taken = first.site().port();

      assertThatThrownBy(() -> command("--port", "" + taken).open())
          .isInstanceOf(CommandFailedException.class)
          .hasMessageContaining("--port");
    }
  }

  @Test
  void aServerWithoutAPortIsNoServer() {
    assertThatThrownBy(() -> command("--port", "0", "--forward", "0=ingest-service").open())
        .isInstanceOf(CommandFailedException.class)
        .hasMessageContaining("HOST:PORT");
  }

  private ServeCommand command(String... options) {
    PrintStream nowhere =
        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    ServeCommand command = new ServeCommand(new Terminal(nowhere, nowhere, false, false));
    new CommandLine(command)
        .parseArgs(
            Stream.concat(Stream.of("" + folder), Stream.of(options)).toArray(String[]::new));
    return command;
  }

  private static HttpResponse<String> get(int port) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/")).build(),
          BodyHandlers.ofString());
    }
  }
}
