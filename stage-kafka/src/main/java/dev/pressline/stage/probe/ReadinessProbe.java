package dev.pressline.stage.probe;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The health check of an image: a program that asks a server in the same container and says by its
 * exit code whether it is well.
 *
 * <p>It speaks HTTP/1.0 over a socket, because that needs a fifth of the classes that the JDK's
 * clients need, and it is started every few seconds for as long as the container lives.
 */
public final class ReadinessProbe {
  /** Variable with the port of the server. */
  private static final String PORT = "SERVER_PORT";

  /** Variable with the port of a Spring Boot application's health, where it has one of its own. */
  private static final String MANAGEMENT_PORT = "MANAGEMENT_SERVER_PORT";

  private static final String USUAL_PORT = "8080";
  private static final String READINESS = "/actuator/health/readiness";
  private static final String WELL = "200";
  private static final int PATIENCE_MILLIS = 4_000;

  /** As in {@code HTTP/1.1 200}. */
  private static final String PROTOCOL = "HTTP/1.";

  private static final int STATUS_START = 9;
  private static final int STATUS_END = 12;

  /** Exit codes of a health check, as Docker reads them. */
  private static final int HEALTHY = 0;

  private static final int UNHEALTHY = 1;

  private ReadinessProbe() {}

  /**
   * Ends the process with 0 when the server is well, else with 1.
   *
   * @param arguments path, and the statuses that mean that the server is well; without any, the
   *     readiness of a Spring Boot application and 200
   */
  public static void main(String[] arguments) {
    System.exit(exitCode(arguments, System.getenv()));
  }

  static int exitCode(String[] arguments, Map<String, String> environment) {
    String path = arguments.length > 0 ? arguments[0] : READINESS;
    List<String> well =
        arguments.length > 1
            ? Arrays.asList(arguments).subList(1, arguments.length)
            : List.of(WELL);
    try {
      String port = environment.getOrDefault(PORT, USUAL_PORT);
      if (arguments.length == 0) {
        port = environment.getOrDefault(MANAGEMENT_PORT, port);
      }
      return well.contains(status(Integer.parseInt(port), path)) ? HEALTHY : UNHEALTHY;
    } catch (IOException | NumberFormatException silent) {
      // Whoever runs the check sees the code only; why is in the log of the service.
      return UNHEALTHY;
    }
  }

  /** The status of the answer, three digits; empty when it is no answer of HTTP. */
  private static String status(int port, String path) throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
      socket.setSoTimeout(PATIENCE_MILLIS);
      OutputStream request = socket.getOutputStream();
      request.write(
          ("GET " + path + " HTTP/1.0\r\nHost: localhost\r\n\r\n")
              .getBytes(StandardCharsets.US_ASCII));
      String line =
          new BufferedReader(
                  new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1))
              .readLine();
      return line != null && line.startsWith(PROTOCOL) && line.length() >= STATUS_END
          ? line.substring(STATUS_START, STATUS_END)
          : "";
    }
  }
}
