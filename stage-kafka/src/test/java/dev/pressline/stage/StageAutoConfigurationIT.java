package dev.pressline.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StageAutoConfigurationIT {
  private StageBench bench;

  @BeforeAll
  void startBroker(@TempDir Path folder) {
    bench = new StageBench(folder);
  }

  @AfterAll
  void stopBroker() {
    bench.close();
  }

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  static class Service {
    @Bean
    StageDefinition<String, String, String> shouting() {
      return StageBench.definition(
          "shouting",
          arrival -> new Outcome.Emit<>(arrival.key(), arrival.value().orElse("") + "!"));
    }
  }

  @Test
  void aServiceThatDefinesAStageRunsIt() {
    try (ConfigurableApplicationContext service = run(bench.bootstrapServers())) {
      await().atMost(Duration.ofSeconds(30)).until(() -> health(service).equals(Status.UP));

      bench.send("shouting.in", "k", "hello");

      await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(
              () -> assertThat(bench.committedValues("shouting.out")).containsExactly("hello!"));
    }
  }

  @Test
  void aServiceWhoseBrokerIsAwayRunsAndSaysSo() {
    try (ConfigurableApplicationContext service = run("127.0.0.1:1")) {
      assertThat(health(service)).isEqualTo(Status.OUT_OF_SERVICE);
    }
  }

  private static ConfigurableApplicationContext run(String bootstrapServers) {
    SpringApplication application = new SpringApplication(Service.class);
    application.setWebApplicationType(org.springframework.boot.WebApplicationType.NONE);
    return application.run(
        "--spring.kafka.bootstrap-servers=" + bootstrapServers,
        "--spring.main.banner-mode=off",
        "--spring.kafka.admin.properties.default.api.timeout.ms=2000",
        "--spring.kafka.admin.properties.request.timeout.ms=1000",
        "--pressline.topics.partitions=3");
  }

  private static Status health(ConfigurableApplicationContext service) {
    var stages = service.getBean("stagesHealthContributor", CompositeHealthContributor.class);
    HealthIndicator stage =
        (HealthIndicator) stages.stream().findFirst().orElseThrow().contributor();
    return Objects.requireNonNull(stage.health()).getStatus();
  }
}
