package dev.pressline.deployment;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Listens where a broker would, notes the first byte of each connection, and hangs up. */
final class FirstBytes implements AutoCloseable {
  private final ServerSocket socket;
  private final BlockingQueue<Integer> seen = new LinkedBlockingQueue<>();

  private FirstBytes(ServerSocket socket) {
    this.socket = socket;
  }

  static FirstBytes listening() throws IOException {
    FirstBytes listener = new FirstBytes(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
    Thread.ofVirtual().start(listener::listen);
    return listener;
  }

  int port() {
    return socket.getLocalPort();
  }

  /** The first bytes of so many connections, or of those that came in time. */
  List<Integer> first(int connections, Duration atMost) throws InterruptedException {
    List<Integer> first = new ArrayList<>();
    long end = System.nanoTime() + atMost.toNanos();
    while (first.size() < connections) {
      Integer next = seen.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
      if (next == null) {
        return first;
      }
      first.add(next);
    }
    return first;
  }

  private void listen() {
    while (!socket.isClosed()) {
      try {
        Socket caller = socket.accept();
        Thread.ofVirtual().start(() -> note(caller));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void note(Socket caller) {
    try (caller) {
      int first = caller.getInputStream().read();
      if (first >= 0) {
        seen.add(first);
      }
    } catch (IOException hungUp) {
      // Who hangs up before saying anything has said nothing in the clear.
      return;
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
