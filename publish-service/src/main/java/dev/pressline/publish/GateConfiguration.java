package dev.pressline.publish;

import dev.pressline.core.gate.Gate;
import dev.pressline.core.site.SiteEntry;
import dev.pressline.core.site.SiteSettings;
import dev.pressline.publish.PublishConfiguration.Broker;
import dev.pressline.publish.gate.GateRunner;
import dev.pressline.publish.gate.GateTelemetry;
import dev.pressline.publish.gate.GateTopics;
import dev.pressline.publish.gate.GateTopology;
import dev.pressline.publish.gate.StreamsSettings;
import dev.pressline.stage.telemetry.Spans;
import dev.pressline.stage.topics.TopicPlan;
import dev.pressline.wire.PipelineTopics;
import java.util.Collection;
import java.util.Properties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the gate meets the log. */
@Configuration(proxyBeanMethods = false)
class GateConfiguration {
  @Bean
  GateRunner gateRunner(
      PublishProperties properties,
      PipelineTopics topics,
      Broker broker,
      TopicPlan plan,
      Spans spans) {
    Collection<SiteSettings> sites = SiteEntry.settingsOf(properties.sites()).values();
    GateTopics gateTopics = GateTopics.of(topics, properties.prefix(), plan.maxMessageBytes());
    GateTelemetry telemetry = new GateTelemetry(broker.meters(), spans, broker.clock(), gateTopics);
    return new GateRunner(
        GateTopology.of(
            new Gate(sites),
            gateTopics,
            broker.clock(),
            properties.gate().commitInterval(),
            telemetry),
        new GateRunner.Surroundings(
            streams(properties, broker, plan),
            broker.ensureTopics(),
            broker.backOff(),
            broker.clock(),
            broker.meters(),
            telemetry));
  }

  private static Properties streams(PublishProperties properties, Broker broker, TopicPlan plan) {
    PublishProperties.Gate gate = properties.gate();
    return StreamsSettings.of(
        broker.client(),
        new StreamsSettings.Choices(
            PublishLayout.gate(properties.prefix()).id(),
            properties.state().resolve("gate"),
            gate.commitInterval(),
            gate.threads(),
            gate.standbys(),
            broker.settings().sessionTimeout(),
            gate.transactionTimeout(),
            plan.maxMessageBytes()));
  }

  @Bean
  HealthIndicator gateHealthIndicator(GateRunner gate) {
    return gate.health();
  }
}
