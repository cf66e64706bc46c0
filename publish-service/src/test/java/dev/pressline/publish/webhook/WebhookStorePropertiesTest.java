package dev.pressline.publish.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pressline.store.webhook.endpoint.Endpoint;
import dev.pressline.store.webhook.endpoint.EventFormat;
import dev.pressline.store.webhook.endpoint.EventType;
import dev.pressline.store.webhook.endpoint.RetrySchedule;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.util.unit.DataSize;

class WebhookStorePropertiesTest {
  private static final String FIRST = "PRESSLINE_WEBHOOK_STORE_ENDPOINTS_0_";
  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  private static final Map<String, Object> LEAST =
      Map.of(
          FIRST + "NAME", "news",
          FIRST + "URL", "https://news.example/hook/hush",
          FIRST + "SECRETS", SECRET);

  @Test
  void theStoreIsOffAndAsPatientAsStandardWebhooksUnlessToldOtherwise() {
    WebhookStoreProperties properties = bound(Map.of());

    assertThat(properties.enabled()).isFalse();
    assertThat(properties.endpoints()).isEmpty();
    assertThat(new RetrySchedule(properties.retries())).isEqualTo(RetrySchedule.STANDARD);
    assertThat(properties.timeout()).isEqualTo(Duration.ofSeconds(20));
    assertThat(properties.maxEventSize()).isEqualTo(DataSize.ofMegabytes(1));
    assertThat(properties.lateAfter()).isEqualTo(Duration.ofMinutes(15));
  }

  @Test
  void anEndpointIsToldOfEveryEventFromNowOnUnlessItIsToldOtherwise() {
    Endpoint endpoint = bound(LEAST).toBeCalled().getFirst();

    assertThat(endpoint.events()).containsExactlyInAnyOrder(EventType.values());
    assertThat(endpoint.format()).isEqualTo(EventFormat.PRESSLINE);
    assertThat(endpoint.content()).isFalse();
    assertThat(endpoint.site()).isEmpty();
    assertThat(endpoint.replayFrom().text()).isEqualTo("latest");
  }

  @Test
  void everySettingCanBeGivenAsAnEnvironmentVariableAndNoSecretIsTold() {
    WebhookStoreProperties properties =
        bound(
            with(
                Map.of(
                    "PRESSLINE_WEBHOOK_STORE_ENABLED",
                    "true",
                    "PRESSLINE_WEBHOOK_STORE_STATE",
                    "/srv/webhooks",
                    "PRESSLINE_WEBHOOK_STORE_LATE_AFTER",
                    "1h",
                    FIRST + "SECRETS",
                    SECRET + "," + SECRET,
                    FIRST + "SITE",
                    "blog",
                    FIRST + "EVENTS",
                    "post.withdrawn",
                    FIRST + "FORMAT",
                    "activitystreams",
                    FIRST + "CONTENT",
                    "true",
                    FIRST + "REPLAY_FROM",
                    "earliest")));

    Endpoint endpoint = properties.toBeCalled().getFirst();
    assertThat(properties.enabled()).isTrue();
    assertThat(properties.state()).contains("/srv/webhooks");
    assertThat(properties.lateAfter()).isEqualTo(Duration.ofHours(1));
    assertThat(endpoint.secrets()).hasSize(2);
    assertThat(endpoint.site()).contains("blog");
    assertThat(endpoint.events()).containsExactly(EventType.POST_WITHDRAWN);
    assertThat(endpoint.format()).isEqualTo(EventFormat.ACTIVITYSTREAMS);
    assertThat(endpoint.content()).isTrue();
    assertThat(endpoint.replayFrom().text()).isEqualTo("earliest");
    assertThat(properties.toString()).doesNotContain("MfKQ9r8", "hush");
  }

  @Test
  void whatIsWrongIsSaidWithTheKeyAndWithoutTheSecret() {
    assertThatThrownBy(() -> bound(Map.of(FIRST + "NAME", "news")).toBeCalled())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("pressline.webhook-store.endpoints[0] has no url");
    assertThatThrownBy(() -> bound(with(Map.of(FIRST + "SECRETS", "hush"))).toBeCalled())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("endpoints[0]: a secret begins with whsec_")
        .message()
        .doesNotContain("hush");
  }

  private static Map<String, Object> with(Map<String, Object> more) {
    Map<String, Object> all = new HashMap<>(LEAST);
    all.putAll(more);
    return all;
  }

  private static WebhookStoreProperties bound(Map<String, Object> variables) {
    StandardEnvironment environment = new StandardEnvironment();
    environment
        .getPropertySources()
        .addFirst(
            new SystemEnvironmentPropertySource(
                "variables-" + StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                variables));
    ConfigurationPropertySources.attach(environment);
    return Binder.get(environment)
        .bindOrCreate("pressline.webhook-store", WebhookStoreProperties.class);
  }
}
