package dev.pressline.publish.opensearch;

import dev.pressline.publish.stores.StoreDefinition;
import dev.pressline.store.opensearch.OpenSearchSettings;
import dev.pressline.store.opensearch.OpenSearchStore;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The OpenSearch store, where the operator wants it. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "pressline.opensearch-store.enabled", havingValue = "true")
@EnableConfigurationProperties(OpenSearchStoreProperties.class)
class OpenSearchStoreConfiguration {
  @Bean
  StoreDefinition openSearchStore(OpenSearchStoreProperties properties) {
    OpenSearchSettings settings =
        new OpenSearchSettings(
            properties.url(),
            properties.alias(),
            properties
                .user()
                .map(user -> new OpenSearchSettings.Login(user, properties.password().orElse(""))));
    return new StoreDefinition(
        OpenSearchStore.NAME,
        () -> OpenSearchStore.open(settings),
        () -> false,
        "Who searches the cluster finds what was published before, withdrawn posts among it; the"
            + " site is not affected.");
  }
}
