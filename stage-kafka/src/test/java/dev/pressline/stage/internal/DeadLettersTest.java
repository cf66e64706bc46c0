package dev.pressline.stage.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.pressline.stage.Outcome;
import dev.pressline.stage.StageDefinition;
import dev.pressline.stage.StageInput;
import dev.pressline.stage.StageOutput;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class DeadLettersTest {
  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

  /** Remembers each line with the context in which it was logged. */
  private final ListAppender<ILoggingEvent> lines =
      new ListAppender<>() {
        @Override
        protected void append(ILoggingEvent line) {
          line.prepareForDeferredProcessing();
          super.append(line);
        }
      };

  @BeforeEach
  void listen() {
    lines.start();
    logger().addAppender(lines);
  }

  @AfterEach
  void stop() {
    logger().detachAppender(lines);
  }

  @Test
  void theLogSaysWhichRecordFailedAndNotWhatItsTextIs() {
    ConsumerRecord<byte[], byte[]> record =
        new ConsumerRecord<>(
            "drafts", 2, 7, "blog/tea".getBytes(UTF_8), "the secret".getBytes(UTF_8));
    record.headers().add("traceparent", ("00-" + TRACE + "-00f067aa0ba902b7-01").getBytes(UTF_8));

    new DeadLetters(definition())
        .of(
            record,
            DeadLetters.FAILED,
            new IllegalStateException("no place for «the secret»", new RuntimeException("secret")));

    ILoggingEvent line = lines.list.getFirst();
    assertThat(line.getMDCPropertyMap())
        .containsEntry("stage", "ingest")
        .containsEntry("postId", "blog/tea")
        .containsEntry("topic", "drafts")
        .containsEntry("partition", "2")
        .containsEntry("offset", "7")
        .containsEntry("traceId", TRACE);
    assertThat(line.getKeyValuePairs()).extracting(pair -> pair.key).contains("reason", "failure");
    assertThat(line.getFormattedMessage() + line.getKeyValuePairs() + line.getMDCPropertyMap())
        .doesNotContain("secret");
    assertThat(line.getThrowableProxy()).isNull();
  }

  private static Logger logger() {
    return (Logger) LoggerFactory.getLogger(DeadLetters.class);
  }

  private static StageDefinition<String, String, String> definition() {
    StringSerializer text = new StringSerializer();
    return new StageDefinition<>(
        "ingest",
        "ingest-service",
        new StageInput<>("drafts", new StringDeserializer()),
        new StageOutput<>("posts", text, "test.post", "text/plain"),
        new StageOutput<>("rejections", text, "test.rejection", "text/plain"),
        List.of(),
        _ -> new Outcome.Skip<>("none"),
        () -> {});
  }
}
