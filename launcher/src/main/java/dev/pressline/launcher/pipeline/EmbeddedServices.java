package dev.pressline.launcher.pipeline;

import dev.pressline.core.site.SiteSettings;
import dev.pressline.enrich.EnrichServiceApplication;
import dev.pressline.ingest.IngestServiceApplication;
import dev.pressline.publish.PublishServiceApplication;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The three services in this process. They are the same applications that run as separate processes
 * and are told the same settings; nothing in them knows the difference.
 */
final class EmbeddedServices implements AutoCloseable {
  private final List<CompletableFuture<ConfigurableApplicationContext>> services;

  private EmbeddedServices(List<CompletableFuture<ConfigurableApplicationContext>> services) {
    this.services = services;
  }

  /** Starts the services side by side and returns when all of them run. */
  static EmbeddedServices start(Endpoint endpoint, DataFolder folder, EmbeddedSettings settings) {
    List<String> arguments = arguments(endpoint, folder, settings);
    List<CompletableFuture<ConfigurableApplicationContext>> services = new ArrayList<>();
    services.add(service("publish-service", PublishServiceApplication.class, arguments));
    services.add(service("ingest-service", IngestServiceApplication.class, arguments));
    services.add(service("enrich-service", EnrichServiceApplication.class, arguments));
    EmbeddedServices started = new EmbeddedServices(services);
    try {
      services.forEach(CompletableFuture::join);
    } catch (CompletionException e) {
      started.close();
      throw new CommandFailedException(
          "The pipeline did not start: " + CommandFailedException.rootMessage(e), e);
    }
    return started;
  }

  @Override
  public void close() {
    services.parallelStream()
        .forEach(
            service -> service.handle((context, failure) -> context).thenAccept(this::stop).join());
  }

  @SuppressWarnings("NullAway") // a service that failed to start has no context
  private void stop(ConfigurableApplicationContext context) {
    if (context != null) {
      context.close();
    }
  }

  private static CompletableFuture<ConfigurableApplicationContext> service(
      String name, Class<?> application, List<String> arguments) {
    CompletableFuture<ConfigurableApplicationContext> started = new CompletableFuture<>();
    Thread.ofPlatform()
        .name("start-" + name)
        .start(
            () -> {
              try {
                started.complete(
                    new SpringApplicationBuilder(application)
                        .web(WebApplicationType.NONE)
                        .bannerMode(Banner.Mode.OFF)
                        .logStartupInfo(false)
                        .registerShutdownHook(false)
                        .properties("spring.config.name=" + name)
                        .run(arguments.toArray(String[]::new)));
              } catch (RuntimeException | Error e) {
                started.completeExceptionally(e);
              }
            });
    return started;
  }

  private static List<String> arguments(
      Endpoint endpoint, DataFolder folder, EmbeddedSettings settings) {
    SiteSettings site = settings.site();
    String prefix = "--pressline.sites." + site.id() + ".";
    List<String> arguments = new ArrayList<>();
    arguments.add("--spring.kafka.bootstrap-servers=" + endpoint.bootstrapServers());
    arguments.add("--pressline.registry.urls=" + endpoint.registryUrls());
    arguments.add("--pressline.registry.auto-register=true");
    arguments.add("--pressline.prefix=" + endpoint.prefix());
    arguments.add("--spring.jmx.enabled=false");
    arguments.add("--pressline.state=" + folder.of("state").toAbsolutePath());
    arguments.add(
        "--pressline.assets.folder=" + EmbeddedSettings.assets(settings.data()).toAbsolutePath());
    arguments.add(prefix + "title=" + site.title());
    arguments.add(prefix + "description=" + site.description());
    arguments.add(prefix + "base-url=" + site.baseUrl());
    arguments.add(prefix + "language=" + site.language());
    arguments.add(prefix + "zone=" + site.zone());
    arguments.add(prefix + "permalink-pattern=" + site.permalinkPattern());
    arguments.add(prefix + "output=" + settings.out().toAbsolutePath());
    return arguments;
  }
}
