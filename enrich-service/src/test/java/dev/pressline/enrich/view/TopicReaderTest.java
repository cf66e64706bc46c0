package dev.pressline.enrich.view;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pressline.wire.Topic;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class TopicReaderTest {
  private final AtomicInteger outages = new AtomicInteger();
  private final Counter read = new SimpleMeterRegistry().counter("read");
  private final Counter skipped = new SimpleMeterRegistry().counter("skipped");
  private final ViewProgress progress = new ViewProgress();
  private final Seen seen = new Seen();
  private final TopicReader<String> reader =
      new TopicReader<>(
          new Topic<>(
              ScriptedConsumer.TOPIC,
              Serdes.String(),
              Serdes.serdeFrom(new StringSerializer(), (_, bytes) -> text(bytes))),
          seen,
          progress,
          new TopicReader.Meters(read, skipped),
          () -> "id");

  @Test
  void theViewHasCaughtUpWhenItHasReadWhatStoodInTheTopicAtTheStart() {
    var first = new ScriptedConsumer(2).ending(1, 2).record(0, 0, "a", "1").record(1, 0, "b", "2");
    first.read(reader);
    boolean early = progress.isCaughtUp();

    new ScriptedConsumer(2).ending(1, 2).record(1, 1, "b", "3").read(reader);

    assertThat(early).isFalse();
    assertThat(progress.isCaughtUp()).isTrue();
    assertThat(progress.lag()).isZero();
    assertThat(progress.trouble()).isEmpty();
    assertThat(seen.values).isEqualTo(Map.of("a", "1", "b", "3"));
    assertThat(seen.settled).isTrue();
  }

  @Test
  void aTombstoneRemoves() {
    new ScriptedConsumer(1).ending(2).record(0, 0, "a", "1").tombstone(0, 1, "a").read(reader);

    assertThat(seen.values).isEmpty();
  }

  @Test
  void aBadRecordIsLeftOutAndCounted() {
    new ScriptedConsumer(1)
        .ending(3)
        .record(0, 0, "a", "bad")
        .recordWithoutKey(0, 1, "b")
        .record(0, 2, "c", "3")
        .read(reader);

    assertThat(seen.values).isEqualTo(Map.of("c", "3"));
    assertThat(skipped.count()).isEqualTo(2);
    assertThat(progress.isCaughtUp()).isTrue();
  }

  @Test
  void aRecordWaitsForARegistryThatIsAway() {
    outages.set(1);

    new ScriptedConsumer(1).ending(1).record(0, 0, "a", "1").read(reader);

    assertThat(seen.values).isEqualTo(Map.of("a", "1"));
    assertThat(skipped.count()).isZero();
  }

  @Test
  void aNewConsumerGoesOnWhereTheLastOneFailed() {
    var failing =
        new ScriptedConsumer(1)
            .ending(2)
            .record(0, 0, "a", "1")
            .failure(new KafkaException("connection lost"));
    assertThatThrownBy(() -> failing.read(reader)).hasMessage("connection lost");

    new ScriptedConsumer(1)
        .ending(2)
        .record(0, 0, "a", "already read")
        .record(0, 1, "b", "2")
        .read(reader);

    assertThat(seen.values).isEqualTo(Map.of("a", "1", "b", "2"));
    assertThat(progress.isCaughtUp()).isTrue();
  }

  @Test
  void whatWasReadInAFormerLifeIsNotReadAgain() {
    seen.kept = Map.of(0, 1L);

    new ScriptedConsumer(2)
        .ending(2, 1)
        .record(0, 0, "a", "already read")
        .record(0, 1, "b", "2")
        .record(1, 0, "c", "3")
        .read(reader);

    assertThat(seen.values).isEqualTo(Map.of("b", "2", "c", "3"));
    assertThat(read.count()).isEqualTo(2);
    assertThat(seen.log).contains(new TopicLog("id", Map.of(0, 0L, 1, 0L), Map.of(0, 2L, 1, 1L)));
    assertThat(seen.reached).isEqualTo(Map.of(0, 2L, 1, 1L));
    assertThat(progress.isCaughtUp()).isTrue();
  }

  @Test
  void aTopicThatDoesNotExistHasNothingToRead() {
    new ScriptedConsumer(0).read(reader);

    assertThat(progress.isCaughtUp()).isTrue();
    assertThat(seen.settled).isTrue();
  }

  private String text(byte[] bytes) {
    if (outages.getAndDecrement() > 0) {
      throw new TimeoutException("the registry is away");
    }
    String text = new String(bytes, UTF_8);
    if (text.equals("bad")) {
      throw new SerializationException("no text");
    }
    return text;
  }

  private static final class Seen implements Projection<String> {
    private final Map<String, String> values = new HashMap<>();
    private Map<Integer, Long> kept = Map.of();
    private Optional<TopicLog> log = Optional.empty();
    private Map<Integer, Long> reached = Map.of();
    private boolean settled;

    @Override
    public Map<Integer, Long> begin(Supplier<TopicLog> asked) {
      log = Optional.of(asked.get());
      return kept;
    }

    @Override
    public void reached(Map<Integer, Long> positions) {
      reached = positions;
    }

    @Override
    public void apply(String key, Optional<String> value) {
      value.ifPresentOrElse(text -> values.put(key, text), () -> values.remove(key));
    }

    @Override
    public void applied(boolean settled) {
      this.settled = settled;
    }

    @Override
    public int size() {
      return values.size();
    }
  }
}
