package dev.pressline.testing.postgres;

/** Started when it is first asked for; it ends with the process. */
final class SharedPostgres {
  static final PostgresServer SERVER = PostgresServer.start();

  private SharedPostgres() {}
}
