package dev.pressline.publish.websub;

import dev.pressline.publish.SiteFolders;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** What tells hubs, where a site has one. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebSubProperties.class)
class WebSubConfiguration {
  @Bean
  SiteHubs siteHubs(SiteFolders sites, ObjectProvider<HubPings> pings) {
    return new SiteHubs(sites, pings);
  }

  @Bean(destroyMethod = "close")
  @Lazy
  HubPings hubPings(WebSubProperties properties) {
    return new HubPings(properties);
  }
}
