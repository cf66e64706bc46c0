package dev.pressline.testing.postgres;

/** Started when it is first asked for. */
final class SharedPostgres {
  static final PostgresServer SERVER = start();

  private SharedPostgres() {}

  private static PostgresServer start() {
    PostgresServer server = PostgresServer.start();
    Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop-postgres"));
    return server;
  }
}
