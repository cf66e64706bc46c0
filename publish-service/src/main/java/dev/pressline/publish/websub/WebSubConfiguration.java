package dev.pressline.publish.websub;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** What tells hubs, where a site has one. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebSubProperties.class)
class WebSubConfiguration {
  @Bean(destroyMethod = "close")
  @Lazy
  HubPings hubPings(WebSubProperties properties) {
    return new HubPings(properties);
  }
}
