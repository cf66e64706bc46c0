package dev.pressline.stage;

import dev.pressline.stage.internal.StageRunner;
import dev.pressline.stage.topics.TopicPlan;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Runs every {@link StageDefinition} of the application. */
@AutoConfiguration(after = KafkaAutoConfiguration.class)
@EnableConfigurationProperties({StageSettings.class, TopicPlan.class})
class StageAutoConfiguration {
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnBean(StageDefinition.class)
  static class Stages {
    @Bean
    StageRunners stageRunners(
        List<StageDefinition<?, ?, ?>> definitions,
        StageSettings settings,
        KafkaProperties kafka,
        ObjectProvider<MeterRegistry> meters) {
      var connection =
          new StageRunner.Connection(
              kafka.buildConsumerProperties(),
              kafka.buildProducerProperties(),
              kafka.buildAdminProperties());
      MeterRegistry registry = meters.getIfAvailable(SimpleMeterRegistry::new);
      return new StageRunners(
          definitions.stream()
              .map(
                  definition ->
                      new StageRunner(
                          definition, settings, connection, registry, InstantSource.system()))
              .toList());
    }

    /** Under {@code stages} in the health of the application. */
    @Bean
    CompositeHealthContributor stagesHealthContributor(StageRunners runners) {
      return CompositeHealthContributor.fromMap(
          runners.all().stream().collect(Collectors.toMap(StageRunner::name, StageRunner::health)));
    }
  }

  /** Starts and stops all stages of the application together. */
  static final class StageRunners implements SmartLifecycle {
    private final List<StageRunner> runners;

    StageRunners(List<StageRunner> runners) {
      this.runners = runners;
    }

    List<StageRunner> all() {
      return runners;
    }

    @Override
    public void start() {
      runners.forEach(StageRunner::start);
    }

    @Override
    public void stop() {
      runners.forEach(StageRunner::stop);
    }

    @Override
    public boolean isRunning() {
      return runners.stream().anyMatch(StageRunner::isRunning);
    }
  }
}
