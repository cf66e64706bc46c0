package dev.pressline.testing;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.apache.kafka.common.utils.Exit;
import org.junit.jupiter.api.Test;

/** Without it the first of these would end the JVM that runs the tests. */
class BrokerFaultsTest {
  @Test
  void aBrokerThatGivesUpEndsItsThreadAndNotTheJvm() {
    BrokerFaults.endOnlyTheirThread();

    assertThatIllegalStateException()
        .isThrownBy(() -> Exit.halt(1, "all log folders have failed"))
        .withMessageContaining("status 1", "all log folders have failed");
    assertThatIllegalStateException().isThrownBy(() -> Exit.exit(3, "raft manager"));
  }
}
