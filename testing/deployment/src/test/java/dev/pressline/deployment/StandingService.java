package dev.pressline.deployment;

import dev.pressline.enrich.EnrichServiceApplication;
import dev.pressline.ingest.IngestServiceApplication;
import dev.pressline.publish.PublishServiceApplication;
import dev.pressline.stage.StageDefinition;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.LifecycleProcessor;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.support.AbstractApplicationContext;

/**
 * A service as its process is, but for what meets the broker: beans are made, the web server
 * answers, and nothing else has started.
 */
final class StandingService implements AutoCloseable {
  /** All of them. */
  static final List<String> NAMES = List.of("ingest-service", "enrich-service", "publish-service");

  private final ConfigurableApplicationContext context;

  private StandingService(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /** The service of the name. */
  static StandingService of(String name) {
    return new StandingService(
        application(name)
            .initializers(
                context ->
                    context
                        .getBeanFactory()
                        .registerSingleton(
                            AbstractApplicationContext.LIFECYCLE_PROCESSOR_BEAN_NAME,
                            new NothingStarts()))
            .run("--server.port=0", "--management.server.port=0", "--logging.level.root=warn"));
  }

  /** The service of the name as its main class starts it. */
  static SpringApplicationBuilder application(String name) {
    Class<?> application =
        switch (name) {
          case "ingest-service" -> IngestServiceApplication.class;
          case "enrich-service" -> EnrichServiceApplication.class;
          case "publish-service" -> PublishServiceApplication.class;
          default -> throw new IllegalArgumentException(name);
        };
    return new SpringApplicationBuilder(application)
        .properties("spring.config.name=" + name)
        .registerShutdownHook(false);
  }

  /** The stages that it has unless told otherwise. */
  List<StageDefinition<?, ?, ?>> stages() {
    List<StageDefinition<?, ?, ?>> stages = new ArrayList<>();
    context.getBeansOfType(StageDefinition.class).values().forEach(stages::add);
    return stages;
  }

  /** The status with which a path is answered where the cluster asks for health and metrics. */
  int answerToCluster(String path) throws IOException, InterruptedException {
    context.getBean("childManagementContextInitializer", SmartLifecycle.class).start();
    return answer("local.management.port", path);
  }

  /** The status with which a path is answered where visitors call. */
  int answerToVisitors(String path) throws IOException, InterruptedException {
    context.getBean("webServerStartStop", SmartLifecycle.class).start();
    return answer("local.server.port", path);
  }

  private int answer(String port, String path) throws IOException, InterruptedException {
    String number = context.getEnvironment().getRequiredProperty(port);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + number + path)).build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
  }

  @Override
  public void close() {
    context.close();
  }

  private static final class NothingStarts implements LifecycleProcessor {
    @Override
    public void start() {}

    @Override
    public void stop() {}

    @Override
    public boolean isRunning() {
      return false;
    }
  }
}
