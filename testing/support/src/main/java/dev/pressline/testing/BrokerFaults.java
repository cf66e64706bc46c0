package dev.pressline.testing;

import org.apache.kafka.common.utils.Exit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A broker that gives up ends its JVM, which in tests is also that of other brokers and of tests
 * that have nothing to do with it. Here only the thread ends that gave up, loudly: whoever needs
 * that broker fails by itself, and the reason is in the log.
 */
final class BrokerFaults {
  private static final Logger LOG = LoggerFactory.getLogger(BrokerFaults.class);

  static {
    Exit.setHaltProcedure(BrokerFaults::endThread);
    Exit.setExitProcedure(BrokerFaults::endThread);
  }

  private BrokerFaults() {}

  /** Sees to it that no broker ends this JVM from now on; calling it again changes nothing. */
  static void endOnlyTheirThread() {
    // Loading this class has done it.
  }

  private static void endThread(int status, String message) {
    IllegalStateException fault =
        new IllegalStateException(
            "A broker in this JVM gives up with status " + status + ": " + message);
    LOG.error("A broker in this JVM gives up", fault);
    throw fault;
  }
}
