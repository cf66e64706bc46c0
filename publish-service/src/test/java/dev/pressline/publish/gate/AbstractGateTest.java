package dev.pressline.publish.gate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Each test has a gate of its own that has seen nothing yet. */
abstract class AbstractGateTest {
  /** The example of the W3C's Trace Context. */
  static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

  @TempDir Path stateFolder;
  GateDriver gate;

  @BeforeEach
  void start() {
    gate = GateDriver.start(stateFolder);
  }

  @AfterEach
  void stop() {
    gate.close();
  }

  /** Headers of a record that belongs to the trace. */
  static Headers traced() {
    Headers headers = new RecordHeaders();
    headers.add("traceparent", TRACE.getBytes(UTF_8));
    return headers;
  }
}
