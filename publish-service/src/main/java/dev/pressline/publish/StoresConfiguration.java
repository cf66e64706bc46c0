package dev.pressline.publish;

import dev.pressline.asset.AssetStore;
import dev.pressline.asset.FolderAssetStore;
import dev.pressline.publish.PublishConfiguration.Broker;
import dev.pressline.publish.stores.StoreDefinition;
import dev.pressline.publish.stores.StoreRunner;
import dev.pressline.publish.stores.upkeep.Upkeep;
import dev.pressline.publish.websub.SiteHubs;
import dev.pressline.stage.telemetry.Spans;
import dev.pressline.store.site.SiteStore;
import dev.pressline.store.site.SiteStoreSettings;
import dev.pressline.wire.PipelineTopics;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which output stores there are, each with a group of its own. */
@Configuration(proxyBeanMethods = false)
class StoresConfiguration {
  @Bean
  StoreDefinition siteStore(PublishProperties properties, SiteFolders folders, SiteHubs hubs) {
    Path state = properties.stateOf(properties.siteStore().state(), "site-store");
    SiteStoreSettings settings = SiteLooks.in(properties, state, folders::of, hubs::of);
    AssetStore assets = new FolderAssetStore(properties.assets().folder());
    return new StoreDefinition(
        PublishLayout.SITE_STORE,
        () -> SiteStore.open(settings, assets),
        SiteLooks.isOutdated(properties),
        "Readers see the site as it was; new and changed posts are shown later, none is lost.");
  }

  @Bean
  StoreRunners storeRunners(
      List<StoreDefinition> stores,
      PublishProperties properties,
      PipelineTopics topics,
      Broker broker,
      Spans spans) {
    return new StoreRunners(
        stores.stream()
            .map(
                store ->
                    new StoreRunner(
                        store,
                        new StoreRunner.Connection(
                            PublishLayout.store(properties.prefix(), store.name()).id(),
                            topics,
                            broker.client(),
                            broker.ensureTopics(),
                            broker.settings().sessionTimeout(),
                            broker.backOff(),
                            broker.clock(),
                            broker.meters(),
                            spans,
                            properties.publishMonitor().goal(),
                            new Upkeep.Pace(
                                properties.upkeep().postsPerSecond(),
                                properties.upkeep().round()))))
            .toList());
  }

  /** Under {@code stores} in the health of the application. */
  @Bean
  CompositeHealthContributor storesHealthContributor(StoreRunners runners) {
    return CompositeHealthContributor.fromMap(
        runners.all().stream().collect(Collectors.toMap(StoreRunner::name, StoreRunner::health)));
  }

  /**
   * Under {@code publishing} in the health of the application; an instance that is slow is no less
   * ready for that.
   */
  @Bean
  CompositeHealthContributor publishingHealthContributor(StoreRunners runners) {
    return CompositeHealthContributor.fromMap(
        runners.all().stream()
            .collect(Collectors.toMap(StoreRunner::name, StoreRunner::publishing)));
  }

  /** Starts and stops all stores of the application together. */
  static final class StoreRunners implements SmartLifecycle {
    private final List<StoreRunner> runners;

    StoreRunners(List<StoreRunner> runners) {
      this.runners = runners;
    }

    List<StoreRunner> all() {
      return runners;
    }

    @Override
    public void start() {
      runners.forEach(StoreRunner::start);
    }

    @Override
    public void stop() {
      runners.forEach(StoreRunner::stop);
    }

    @Override
    public boolean isRunning() {
      return runners.stream().anyMatch(StoreRunner::isRunning);
    }
  }
}
