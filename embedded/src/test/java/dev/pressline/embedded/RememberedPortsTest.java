package dev.pressline.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RememberedPortsTest {
  @TempDir Path folder;

  @Test
  void newPortsAreNoneThatAnOutgoingConnectionMayBeGiven() {
    RememberedPorts ports = RememberedPorts.in(folder);

    assertThat(IntStream.range(0, 20).map(i -> ports.hold("server " + i, 0)).boxed())
        .allSatisfy(port -> assertThat(port).isBetween(20_000, 32_767))
        .doesNotHaveDuplicates();
    ports.release();
  }

  @Test
  void aServerHasItsPortAgain() {
    int before = held("broker", 0);

    assertThat(held("broker", 0)).isEqualTo(before);
  }

  @Test
  void aServerWhosePortWasTakenHasAnother() throws IOException {
    int before = held("broker", 0);

    try (ServerSocket _ = new ServerSocket(before, 1, InetAddress.getLoopbackAddress())) {
      assertThat(held("broker", 0)).isNotEqualTo(before).isPositive();
    }
  }

  @Test
  void aDemandedPortThatIsTakenIsRefusedWithTheRemedy() throws IOException {
    try (ServerSocket taken = new ServerSocket()) {
      taken.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));

      assertThatThrownBy(() -> held("broker", taken.getLocalPort()))
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageContaining("Port " + taken.getLocalPort() + " is taken")
          .hasMessageContaining("choose another port");
    }
  }

  private int held(String name, int demanded) {
    RememberedPorts ports = RememberedPorts.in(folder);
    int port = ports.hold(name, demanded);
    ports.release();
    return port;
  }
}
