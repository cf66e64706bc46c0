package dev.pressline.publish.object;

import dev.pressline.asset.AssetStore;
import dev.pressline.asset.FolderAssetStore;
import dev.pressline.publish.PublishProperties;
import dev.pressline.publish.SiteLooks;
import dev.pressline.publish.stores.StoreDefinition;
import dev.pressline.publish.websub.SiteHubs;
import dev.pressline.store.object.Delivery;
import dev.pressline.store.object.ObjectStore;
import dev.pressline.store.object.ObjectStoreSettings;
import dev.pressline.store.object.bucket.BucketSettings;
import dev.pressline.store.site.SiteStoreSettings;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The object store among the stores of this process. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "pressline.object-store.enabled", havingValue = "true")
@EnableConfigurationProperties(ObjectStoreProperties.class)
class ObjectStoreConfiguration {
  @Bean
  StoreDefinition objectStore(
      PublishProperties common, ObjectStoreProperties properties, SiteHubs hubs) {
    Path folder = common.stateOf(properties.state(), "object-store");
    SiteStoreSettings site = SiteLooks.in(common, folder, folder::resolve, hubs::of);
    ObjectStoreSettings settings =
        new ObjectStoreSettings(
            folder,
            site,
            bucket(properties),
            properties.prefix(),
            new Delivery(properties.cachePages(), properties.cacheAssets(), properties.redirects()),
            properties.maxObjectBytes());
    AssetStore assets = new FolderAssetStore(common.assets().folder());
    return new StoreDefinition(
        ObjectStore.NAME,
        () -> ObjectStore.open(settings, assets),
        SiteLooks.isOutdated(common),
        "Readers of the bucket see the site as it was; new and changed posts are shown later,"
            + " none is lost.");
  }

  private static BucketSettings bucket(ObjectStoreProperties properties) {
    return new BucketSettings(
        properties.bucket(),
        properties.region(),
        given(properties.endpoint()).map(URI::create),
        properties.pathStyle(),
        given(properties.accessKey())
            .map(key -> new BucketSettings.Login(key, properties.secretKey().orElse(""))),
        properties.timeout());
  }

  private static Optional<String> given(Optional<String> value) {
    return value.filter(it -> !it.isBlank());
  }
}
