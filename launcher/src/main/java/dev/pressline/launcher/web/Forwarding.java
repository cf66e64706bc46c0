package dev.pressline.launcher.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands connections to a port on to a server elsewhere, byte by byte: one port that stays the same
 * in front of instances of a service that come and go. Each connection goes to one of the addresses
 * that the server's name has, and to another when that one does not answer. A new instance is
 * noticed when the JVM looks the name up anew, after half a minute unless told otherwise.
 */
public final class Forwarding implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Forwarding.class);
  private static final int CONNECT_MILLIS = 2_000;
  private static final int BUFFER_BYTES = 16 * 1024;

  private final ServerSocket door;
  private final Target target;
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final Thread accepting;

  /**
   * A server elsewhere.
   *
   * @param host name, which may have several addresses, or address
   */
  public record Target(String host, int port) {}

  private Forwarding(ServerSocket door, Target target) {
    this.door = door;
    this.target = target;
    this.accepting =
        Thread.ofPlatform().name("forward-" + door.getLocalPort()).unstarted(this::accept);
  }

  /**
   * Takes connections at the address from now on, also while nobody answers for the target.
   *
   * @throws IOException when the address is taken or not one of this machine
   */
  public static Forwarding start(InetSocketAddress address, Target target) throws IOException {
    ServerSocket door = new ServerSocket();
    try {
      door.bind(address);
    } catch (IOException e) {
      door.close();
      throw e;
    }
    Forwarding forwarding = new Forwarding(door, target);
    forwarding.accepting.start();
    return forwarding;
  }

  /** The port it takes connections on. */
  public int port() {
    return door.getLocalPort();
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        take(door.accept());
      } catch (IOException e) {
        if (!door.isClosed()) {
          LOG.atWarn().addKeyValue("reason", e.toString()).log("A connection was not taken");
        }
      }
    }
  }

  private void take(Socket client) {
    try {
      workers.execute(() -> serve(client));
    } catch (RejectedExecutionException closing) {
      close(client);
    }
  }

  private void serve(Socket client) {
    open.add(client);
    try (client;
        Socket server = connect()) {
      open.add(server);
      try {
        var answering = workers.submit(() -> copy(server, client));
        copy(client, server);
        answering.get();
      } finally {
        open.remove(server);
      }
    } catch (IOException e) {
      LOG.atWarn()
          .addKeyValue("target", target.host() + ":" + target.port())
          .addKeyValue("reason", e.toString())
          .log("A connection could not be handed on");
    } catch (ExecutionException e) {
      throw new IllegalStateException("Copying tells of no failure", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      open.remove(client);
    }
  }

  /** Instances share the work because the addresses are tried in no order. */
  private Socket connect() throws IOException {
    List<InetAddress> addresses = new ArrayList<>(List.of(InetAddress.getAllByName(target.host())));
    Collections.shuffle(addresses);
    IOException last = new IOException("no address");
    for (InetAddress address : addresses) {
      Socket socket = new Socket();
      try {
        socket.connect(new InetSocketAddress(address, target.port()), CONNECT_MILLIS);
        return socket;
      } catch (IOException e) {
        socket.close();
        last = e;
      }
    }
    throw last;
  }

  /** Until the sender has ended its part; a connection that breaks breaks on both sides. */
  private static void copy(Socket from, Socket to) {
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      byte[] buffer = new byte[BUFFER_BYTES];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        out.write(buffer, 0, read);
      }
      to.shutdownOutput();
    } catch (IOException broken) {
      LOG.atDebug().addKeyValue("reason", broken.toString()).log("A connection broke");
      close(from);
      close(to);
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      LOG.atDebug().addKeyValue("reason", e.toString()).log("A connection could not be closed");
    }
  }

  @Override
  public void close() {
    try {
      door.close();
    } catch (IOException e) {
      LOG.atWarn().addKeyValue("reason", e.toString()).log("A port could not be given back");
    }
    awaitTheLastToBeTaken();
    workers.shutdownNow();
    open.forEach(Forwarding::close);
    workers.close();
  }

  /** Whoever was taken while the port was being closed is among those that are hung up on. */
  private void awaitTheLastToBeTaken() {
    try {
      accepting.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
