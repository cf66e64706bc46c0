package dev.pressline.publish.postgres;

import dev.pressline.publish.stores.StoreDefinition;
import dev.pressline.store.postgres.PostgresStore;
import dev.pressline.store.postgres.PostgresStoreSettings;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The PostgreSQL store among the stores of this process. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "pressline.postgres-store.enabled", havingValue = "true")
@EnableConfigurationProperties(PostgresStoreProperties.class)
class PostgresStoreConfiguration {
  @Bean
  StoreDefinition postgresStore(PostgresStoreProperties properties) {
    PostgresStoreSettings settings =
        new PostgresStoreSettings(
            properties.url(),
            properties.user(),
            properties.password(),
            properties.schema(),
            properties.timeout());
    return new StoreDefinition(
        "postgres",
        () -> PostgresStore.open(settings),
        () -> false,
        "Applications that read the database see posts as they were; new and changed ones are"
            + " there later, none is lost.");
  }
}
