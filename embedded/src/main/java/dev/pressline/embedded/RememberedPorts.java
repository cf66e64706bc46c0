package dev.pressline.embedded;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;

/** The ports a server had last time, so that clients find it again after a restart. */
final class RememberedPorts {
  private static final String FILE = "ports.properties";

  /**
   * A new port is taken from here: below the ports that systems give to outgoing connections (from
   * 32768 on Linux, from 49152 by RFC 6335), any of which may hold our port while we are down.
   */
  private static final int LOWEST = 20_000;

  private static final int HIGHEST = 32_767;
  private static final int ATTEMPTS = 100;

  private final Path file;
  private final Properties last;
  private final SequencedMap<String, ServerSocket> held = new TreeMap<>();

  private RememberedPorts(Path file, Properties last) {
    this.file = file;
    this.last = last;
  }

  static RememberedPorts in(Path folder) {
    Path file = folder.resolve(FILE);
    Properties last = new Properties();
    if (Files.exists(file)) {
      try (Reader reader = Files.newBufferedReader(file)) {
        last.load(reader);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return new RememberedPorts(file, last);
  }

  /**
   * Holds a loopback port until {@link #release()}: the demanded one, else the last one when it is
   * free, else any that no outgoing connection is given.
   *
   * @param demanded 0 for any
   * @throws UncheckedIOException when the demanded port is taken
   */
  int hold(String name, int demanded) {
    try {
      ServerSocket socket = demanded > 0 ? bound(demanded) : lastOrAny(name);
      held.put(name, socket);
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Port " + demanded + " is taken. Stop what uses it, or choose another port.", e);
    }
  }

  private ServerSocket lastOrAny(String name) throws IOException {
    int port = Integer.parseInt(last.getProperty(name, "0"));
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (port > 0) {
        try {
          return bound(port);
        } catch (IOException taken) {
          // Another program has it: any other port serves as well.
        }
      }
      port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST + 1);
    }
    return bound(0);
  }

  private static ServerSocket bound(int port) throws IOException {
    ServerSocket socket = new ServerSocket();
    try {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return socket;
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  /** Writes the ports down and frees them for the server that is about to bind them. */
  void release() {
    Properties now = new Properties();
    held.forEach((name, socket) -> now.setProperty(name, "" + socket.getLocalPort()));
    try (Writer writer = Files.newBufferedWriter(file)) {
      now.store(writer, "ports of the last run, used again when they are free");
      for (ServerSocket socket : held.values()) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
