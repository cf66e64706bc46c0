package dev.pressline.store.webhook;

import static dev.pressline.store.contract.PublicationBuilder.post;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.post.Withdrawal;
import dev.pressline.store.contract.PublicationBuilder;
import dev.pressline.store.webhook.endpoint.Endpoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WithdrawnTextTest {
  private static final PublicationBuilder FISH =
      post("a").title("Zebrafish").html("<p>Zebrafish</p>").excerpt("Zebrafish").tags("Zebrafish");

  @TempDir Path folder;
  private final Receiver receiver = Receiver.start();

  @AfterEach
  void stop() {
    receiver.close();
  }

  @Test
  void noByteOfTheOutboxHasTheTextOfAWithdrawnPostBeTheEndpointBehindOrNot() throws IOException {
    Endpoint behind = Endpoints.eager("behind", receiver.url("/behind"));
    Endpoint told = Endpoints.eager("told", receiver.url("/told"));
    try (CalledStore store = CalledStore.open(folder, new HandClock(), behind, told)) {
      store.apply(FISH, post("b"));
      while (store.deliverOne("told")) {
        assertThat(filesWith("Zebrafish")).isNotEmpty();
      }

      store.apply(FISH.revision(2).withdrawn(new Withdrawal.Gone()));

      assertThat(filesWith("Zebrafish")).isEmpty();
      store.deliver();
    }
    assertThat(receiver.calls("/behind")).noneMatch(call -> call.body().contains("Zebrafish"));
  }

  private List<Path> filesWith(String word) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).filter(file -> has(file, word)).toList();
    }
  }

  private static boolean has(Path file, String word) {
    try {
      return Files.readString(file, ISO_8859_1).contains(word);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
