package dev.pressline.stage;

import dev.pressline.stage.internal.StageRunner;
import dev.pressline.stage.telemetry.Spans;
import dev.pressline.stage.topics.TopicPlan;
import dev.pressline.stage.tracing.ExportedSpans;
import dev.pressline.stage.tracing.TracingSettings;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.autoconfigure.application.DiskSpaceHealthContributorAutoConfiguration;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.util.unit.DataSize;

/** Runs every {@link StageDefinition} of the application. */
@AutoConfiguration(
    after = KafkaAutoConfiguration.class,
    before = DiskSpaceHealthContributorAutoConfiguration.class)
@EnableConfigurationProperties({StageSettings.class, TopicPlan.class, TracingSettings.class})
class StageAutoConfiguration {
  /** Of every service, whether it has stages or not. */
  @Bean
  Spans spans(TracingSettings settings, Environment environment) {
    String service = environment.getProperty("spring.application.name", "pressline");
    return settings
        .wanted()
        .<Spans>map(endpoint -> new ExportedSpans(service, endpoint))
        .orElse(Spans.NONE);
  }

  /** By the settings of Spring Boot's own, in whose place it is. */
  @Bean
  @ConditionalOnEnabledHealthIndicator("diskspace")
  DiskHealth diskSpaceHealthIndicator(
      @Value("${management.health.diskspace.path:.}") String folder,
      @Value("${management.health.diskspace.threshold:200MB}") DataSize least) {
    return new DiskHealth(Path.of(folder), least);
  }

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnBean(StageDefinition.class)
  static class Stages {
    @Bean
    StageRunners stageRunners(
        List<StageDefinition<?, ?, ?>> definitions,
        StageSettings settings,
        KafkaProperties kafka,
        ObjectProvider<MeterRegistry> meters,
        Spans spans) {
      var connection =
          new StageRunner.Connection(
              kafka.buildConsumerProperties(),
              kafka.buildProducerProperties(),
              kafka.buildAdminProperties());
      var told =
          new StageRunner.Told(
              meters.getIfAvailable(SimpleMeterRegistry::new), spans, InstantSource.system());
      return new StageRunners(
          definitions.stream()
              .map(definition -> new StageRunner(definition, settings, connection, told))
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
