package dev.pressline.publish.webhook;

import dev.pressline.core.site.SiteEntry;
import dev.pressline.publish.PublishProperties;
import dev.pressline.publish.stores.StoreDefinition;
import dev.pressline.store.webhook.WebhookSettings;
import dev.pressline.store.webhook.WebhookStore;
import dev.pressline.store.webhook.delivery.DeliveryWatch;
import dev.pressline.store.webhook.endpoint.Endpoint;
import dev.pressline.store.webhook.endpoint.RetrySchedule;
import java.time.InstantSource;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The webhook store and what it tells of itself, where the operator wants it. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "pressline.webhook-store.enabled", havingValue = "true")
@EnableConfigurationProperties(WebhookStoreProperties.class)
class WebhookStoreConfiguration {
  private static final InstantSource CLOCK = InstantSource.system();

  @Bean
  WebhookSettings webhookSettings(PublishProperties common, WebhookStoreProperties properties) {
    return new WebhookSettings(
        common.stateOf(properties.state(), "webhook-store"),
        SiteEntry.settingsOf(common.sites()),
        properties.toBeCalled(),
        new RetrySchedule(properties.retries()),
        properties.timeout(),
        Math.toIntExact(properties.maxEventSize().toBytes()));
  }

  @Bean
  WebhookMetrics webhookMetrics(WebhookSettings settings, ObjectProvider<WebhookDesk> desk) {
    List<String> names = settings.endpoints().stream().map(Endpoint::name).toList();
    return new WebhookMetrics(names, () -> desk.getObject().reports(), CLOCK);
  }

  @Bean
  WebhookDesk webhookDesk(WebhookSettings settings, DeliveryWatch watch) {
    return new WebhookDesk(settings, CLOCK, watch);
  }

  @Bean
  WebhookHealth webhookHealthIndicator(WebhookDesk desk, WebhookStoreProperties properties) {
    return new WebhookHealth(desk::reports, properties.lateAfter(), CLOCK);
  }

  @Bean
  StoreDefinition webhookStore(WebhookDesk desk) {
    return new StoreDefinition(
        WebhookStore.NAME,
        desk::open,
        () -> false,
        "Receivers of calls learn of new, changed and withdrawn posts later; none is lost, and the"
            + " site is not affected.");
  }
}
