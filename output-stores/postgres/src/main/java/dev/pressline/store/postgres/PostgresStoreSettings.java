package dev.pressline.store.postgres;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * What the operator decides about the store.
 *
 * @param url of the database, as JDBC has it: {@code jdbc:postgresql://host:5432/database}
 * @param user who may create the schema, or owns it
 * @param password empty where none is asked for
 * @param schema in which the tables lie; lower-case letters, digits and underscores
 * @param timeout silence of the database after which it counts as unavailable
 */
public record PostgresStoreSettings(
    String url, String user, String password, String schema, Duration timeout) {
  private static final String JDBC = "jdbc:";
  private static final Pattern SCHEMA = Pattern.compile("[a-z_][a-z0-9_]{0,62}");

  public PostgresStoreSettings {
    if (!url.startsWith(JDBC + "postgresql:")) {
      throw new IllegalArgumentException(
          "the address of the PostgreSQL store starts with jdbc:postgresql:, as in"
              + " jdbc:postgresql://localhost:5432/pressline");
    }
    if (!SCHEMA.matcher(schema).matches()) {
      throw new IllegalArgumentException(
          "the schema of the PostgreSQL store is named with lower-case letters, digits and"
              + " underscores, not "
              + schema);
    }
  }

  /** The address without parameters, among which there may be secrets. */
  String place() {
    String place = url.substring(JDBC.length());
    int parameters = place.indexOf('?');
    return parameters < 0 ? place : place.substring(0, parameters);
  }

  /** Where a post can be seen. */
  String placeOf(String postId) {
    return place()
        + "#"
        + schema
        + ".posts/"
        + URLEncoder.encode(postId, StandardCharsets.UTF_8).replace("%2F", "/");
  }

  @Override
  public String toString() {
    return "PostgresStoreSettings[" + place() + ", schema=" + schema + "]";
  }
}
