package dev.pressline.launcher.web;

import java.util.List;

/**
 * What readers may cost. The server of the JDK reads its limits from system properties, once, when
 * the first server of the process is made; whoever started the process may have set others.
 *
 * <p>Each connection that a request is being read from or answered on has a virtual thread, so that
 * the number of connections bounds them. Slow readers lose theirs when their time is over.
 */
public final class ServerLimits {
  private static final List<Limit> LIMITS =
      List.of(
          // Connections at once, idle ones among them.
          new Limit("jdk.httpserver.maxConnections", 1024),
          // Seconds from the first byte of a request to its last.
          new Limit("sun.net.httpserver.maxReqTime", 20),
          // Seconds from there to the last byte of the answer; streams of changes begin anew.
          new Limit("sun.net.httpserver.maxRspTime", 600),
          // Lines of the header, and bytes of it with the request line.
          new Limit("sun.net.httpserver.maxReqHeaders", 100),
          new Limit("sun.net.httpserver.maxReqHeaderSize", 32 * 1024));

  /** An answer is written in few pieces; waiting for more of them only delays it. */
  private static final String AT_ONCE = "sun.net.httpserver.nodelay";

  private record Limit(String property, int value) {}

  private ServerLimits() {}

  /** Sets what is not set yet. */
  public static void set() {
    LIMITS.forEach(limit -> set(limit.property(), String.valueOf(limit.value())));
    set(AT_ONCE, "true");
  }

  private static void set(String property, String value) {
    System.setProperty(property, System.getProperty(property, value));
  }
}
