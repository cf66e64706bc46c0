package dev.pressline.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchE2E {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String WITH_SEARCH = "exec env PRESSLINE_SEARCH_STORE_ENABLED=true ";

  @TempDir Path folder;
  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void whatIsPublishedIsFoundOnTheSitesPortAndTheReceiptIsShown() throws Exception {
    Clone.in(folder);
    write("one", "How to brew green tea.");
    write("two", "Nothing of the kind.");
    try (CommandRun watch =
        CommandRun.shell(folder, WITH_SEARCH + "./pressline watch drafts --port 18580")) {
      String site = watch.awaitSite();
      String api = watch.awaitAddressAfter("Searches are answered on");

      awaitTotal(api + "tea", 1);
      JsonNode found = get(api + "tea").at("/results/0");
      assertThat(found.at("/id").asText()).isEqualTo("blog/one");
      assertThat(found.at("/snippetHtml").asText()).contains("green <mark>tea</mark>.");
      write("two", "Now about tea as well.");
      awaitTotal(api + "tea", 2);
      assertThat(status(api + "%22open")).isEqualTo(400);
      URI page = URI.create(found.at("/url").asText());
      assertThat(status(URI.create(site).resolve(page.getPath()).toString())).isEqualTo(200);

      CommandRun status = CommandRun.pressline(folder, "status", "blog/one");
      assertThat(status.exitCode()).as(status.err()).isZero();
      assertThat(status.out()).contains("search");
    }
  }

  private void awaitTotal(String address, int total) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(get(address).at("/total").asInt()).isEqualTo(total));
  }

  private void write(String name, String text) throws IOException {
    Path drafts = Files.createDirectories(folder.resolve("drafts"));
    Files.writeString(drafts.resolve(name + ".md"), "# Post " + name + "\n\n" + text + "\n");
  }

  private JsonNode get(String address) throws IOException, InterruptedException {
    return new ObjectMapper().readTree(send(address).body());
  }

  private int status(String address) throws IOException, InterruptedException {
    return send(address).statusCode();
  }

  private HttpResponse<String> send(String address) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
  }
}
