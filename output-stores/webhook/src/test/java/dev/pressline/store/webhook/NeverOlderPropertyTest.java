package dev.pressline.store.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.post.Withdrawal;
import dev.pressline.store.contract.EndingProcess;
import dev.pressline.store.contract.EndingProcess.ProcessEnded;
import dev.pressline.store.contract.PublicationBuilder;
import dev.pressline.store.webhook.Receiver.Reply;
import dev.pressline.store.webhook.endpoint.Endpoint;
import dev.pressline.store.webhook.outbox.StepHook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Versions come in any order, calls fail, answers get lost and processes end. */
class NeverOlderPropertyTest {
  /**
   * One thing that happens.
   *
   * @param kind 0 to 5: a version of a post comes; 6, 7: calls are made; 8: calls are made until
   *     the process ends
   */
  record Deed(int kind, int post, int revision, int steps) {
    static Deed of(int seed) {
      return new Deed(seed % 9, seed / 9 % 3, 1 + seed / 27 % 6, 1 + seed / 162 % 5);
    }

    PublicationBuilder version() {
      PublicationBuilder version =
          PublicationBuilder.post("p" + post)
              .revision(revision)
              .title("Version " + revision + " of " + post);
      return revision % 4 == 0 ? version.withdrawn(new Withdrawal.Gone()) : version;
    }
  }

  @Property
  void aReceiverNeverSeesAnOlderVersionAfterANewerOneAndEndsWithTheNewest(
      @ForAll @Size(max = 40) List<@IntRange(min = 0, max = 100_000) Integer> seeds)
      throws IOException {
    Path folder = Files.createTempDirectory("never-older");
    try (Receiver receiver = Receiver.start()) {
      run(folder, receiver, seeds.stream().map(Deed::of).toList());
    } finally {
      delete(folder);
    }
  }

  private static void run(Path folder, Receiver receiver, List<Deed> deeds) {
    HandClock clock = new HandClock();
    Endpoint endpoint = Endpoints.eager("news", receiver.url("/news"));
    Map<String, Integer> newest = new HashMap<>();
    for (Deed deed : deeds) {
      receiver.answers(Reply.of(deed.steps() % 2 == 0 ? 503 : 200));
      StepHook hook = deed.kind() == 8 ? new EndingProcess(deed.steps())::before : StepHook.NONE;
      try (CalledStore store = CalledStore.open(folder, clock, hook, endpoint)) {
        if (deed.kind() < 6) {
          store.apply(deed.version());
          newest.merge("p" + deed.post(), deed.revision(), Math::max);
        } else {
          store.deliver();
        }
      } catch (ProcessEnded expected) {
        clock.pass(Duration.ofSeconds(1));
      }
      clock.pass(Duration.ofMinutes(10));
    }
    receiver.answers(Reply.OK);
    clock.pass(Duration.ofDays(2));
    try (CalledStore store = CalledStore.open(folder, clock, endpoint)) {
      store.deliver();
      assertThat(store.report("news").pending()).isZero();
    }
    // The follower complains about an older version after a newer one by itself.
    Follower follower = Follower.of(receiver.calls("/news"));
    newest.forEach(
        (id, revision) ->
            assertThat(follower.post(id).orElseThrow().path("revision").asInt())
                .isEqualTo(revision));
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
