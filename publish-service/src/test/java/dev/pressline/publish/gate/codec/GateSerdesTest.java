package dev.pressline.publish.gate.codec;

import static dev.pressline.publish.PostWords.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pressline.contracts.Topics;
import dev.pressline.core.gate.Arrival;
import dev.pressline.core.gate.Claim;
import dev.pressline.core.gate.PathBook;
import dev.pressline.core.gate.Version;
import dev.pressline.core.post.PostId;
import dev.pressline.core.post.Revision;
import dev.pressline.core.verdict.Refusal;
import dev.pressline.core.verdict.Rejection.RecordPosition;
import dev.pressline.wire.PipelineTopics;
import dev.pressline.wire.registry.LocalSchemaRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.avro.SchemaBuilder;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.Test;

class GateSerdesTest {
  private static final PostId POST = new PostId("blog/a");

  private final GateSerdes serdes =
      GateSerdes.of(
          new PipelineTopics(Topics.withPrefix(""), new LocalSchemaRegistry()).enrichedPosts());

  @Test
  void everyClaimComesBackAsItWas() {
    for (Claim.Intent intent :
        List.of(
            new Claim.Intent.Reserve("/a/"),
            new Claim.Intent.Divert(List.of("/a/", "/b/"), "/c/"),
            new Claim.Intent.Settle(List.of("/a/")))) {
      assertReturns(serdes.claims(), new Claim("blog", POST, 7, intent));
    }
  }

  @Test
  void grantsAndRefusalsComeBackAsTheyWere() {
    Refusal refusal = Refusal.of("PERMALINK_TAKEN", "It is taken.", "Take another.");

    assertReturns(serdes.answers(), new Claim.Answer(POST, 7, Optional.empty()));
    assertReturns(serdes.answers(), new Claim.Answer(POST, 7, Optional.of(refusal)));
  }

  @Test
  void pathsComeBackAsTheyWere() {
    assertReturns(serdes.paths(), new PathBook.Entry("/a", "/a/", POST, Optional.empty()));
    assertReturns(serdes.paths(), new PathBook.Entry("/a", "/a/", POST, Optional.of("/b/")));
  }

  @Test
  void waitingVersionsComeBackAsTheyWere() {
    RecordPosition cause = new RecordPosition("enriched-posts", 3, 99);

    assertReturns(serdes.arrivals(), new Arrival(post("a").enriched(), cause, "trace"));
  }

  @Test
  void headsComeBackAsTheyWere() {
    Instant time = Instant.parse("2026-03-01T00:00:00.123Z");

    assertReturns(
        serdes.heads(),
        new Head(
            "blog",
            Optional.of(new Version(new Revision(5), 2)),
            Optional.of(new Version(new Revision(6), 1)),
            Optional.of(time),
            new TreeSet<>(List.of("/a", "/b")),
            Optional.of(new Head.Scheduled(1, time)),
            Optional.of(new Head.Pending(2, new Claim.Intent.Reserve("/c/"))),
            List.of(3L, 4L),
            5));
    assertReturns(
        serdes.heads(),
        new Head(
            "blog",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            new TreeSet<>(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            0));
  }

  @Test
  void aSchemaThatIsNotReleasedIsNeverWritten() {
    var unknown = SchemaBuilder.record("Unknown").fields().requiredString("x").endRecord();

    assertThatThrownBy(() -> new OwnSchemas().idOf("unknown", unknown))
        .hasMessageContaining("not released");
  }

  private static <T> void assertReturns(Serde<T> serde, T value) {
    byte[] bytes = serde.serializer().serialize("topic", value);

    assertThat(serde.deserializer().deserialize("topic", bytes)).isEqualTo(value);
  }
}
