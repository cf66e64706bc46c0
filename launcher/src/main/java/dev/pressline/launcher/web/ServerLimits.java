package dev.pressline.launcher.web;

import java.util.Map;

/**
 * What readers may cost. The server of the JDK reads its limits from system properties, once, when
 * the first server of the process is made; whoever started the process may have set others.
 *
 * <p>Each connection that a request is being read from or answered on has a virtual thread, so that
 * the number of connections bounds them. Slow readers lose theirs when their time is over.
 */
public final class ServerLimits {
  private static final Map<String, String> LIMITS =
      Map.of(
          // Connections at once, idle ones among them.
          "jdk.httpserver.maxConnections", "1024",
          // Seconds from the first byte of a request to its last.
          "sun.net.httpserver.maxReqTime", "20",
          // Seconds from there to the last byte of the answer; streams of changes begin anew.
          "sun.net.httpserver.maxRspTime", "600",
          // Lines of the header, and bytes of it with the request line.
          "sun.net.httpserver.maxReqHeaders", "100",
          "sun.net.httpserver.maxReqHeaderSize", "32768",
          // An answer is written in few pieces; waiting for more of them only delays it.
          "sun.net.httpserver.nodelay", "true");

  private ServerLimits() {}

  /** Sets what is not set yet. */
  public static void set() {
    LIMITS.forEach((name, value) -> System.setProperty(name, System.getProperty(name, value)));
  }
}
