package dev.pressline.publish.postgres;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The store that writes publications into a PostgreSQL database.
 *
 * @param enabled whether this process writes publications into a PostgreSQL database
 * @param url address of the database, as JDBC has it
 * @param user may create the schema, or owns it
 * @param password of that user; empty where the database asks for none
 * @param schema in which the tables lie
 * @param timeout silence of the database after which it counts as unavailable
 */
@ConfigurationProperties("pressline.postgres-store")
public record PostgresStoreProperties(
    @DefaultValue("false") boolean enabled,
    @DefaultValue("jdbc:postgresql://localhost:5432/pressline") String url,
    @DefaultValue("pressline") String user,
    @DefaultValue("") String password,
    @DefaultValue("pressline") String schema,
    @DefaultValue("60s") Duration timeout) {}
