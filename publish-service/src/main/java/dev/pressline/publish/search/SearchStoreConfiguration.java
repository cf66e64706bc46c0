package dev.pressline.publish.search;

import dev.pressline.publish.PublishProperties;
import dev.pressline.publish.stores.StoreDefinition;
import dev.pressline.store.search.SearchStore;
import dev.pressline.store.search.query.SiteSearch;
import java.nio.file.Path;
import java.time.InstantSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The search store and what answers from it, where the operator wants them. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = SearchStoreConfiguration.SWITCH, havingValue = "true")
@EnableConfigurationProperties(SearchStoreProperties.class)
class SearchStoreConfiguration {
  static final String SWITCH = "pressline.search-store.enabled";

  @Bean
  StoreDefinition searchStore(SearchStoreProperties search, PublishProperties properties) {
    Path folder = folder(search, properties);
    return new StoreDefinition(
        SearchStore.NAME,
        () -> SearchStore.open(folder),
        () -> false,
        "Searches find what was published before, withdrawn posts among it; the site is not"
            + " affected.");
  }

  @Bean
  SearchApi searchApi(SearchStoreProperties search, PublishProperties properties) {
    return new SearchApi(SiteSearch.in(folder(search, properties)), InstantSource.system());
  }

  private static Path folder(SearchStoreProperties search, PublishProperties properties) {
    return properties.stateOf(search.folder(), "search-store");
  }
}
