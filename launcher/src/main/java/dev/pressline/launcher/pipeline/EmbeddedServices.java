package dev.pressline.launcher.pipeline;

import dev.pressline.core.site.SiteSettings;
import dev.pressline.enrich.EnrichServiceApplication;
import dev.pressline.ingest.IngestServiceApplication;
import dev.pressline.publish.PublishServiceApplication;
import dev.pressline.publish.search.SearchApi;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.PortInUseException;
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
    services.add(withoutWeb("publish-service", PublishServiceApplication.class, arguments));
    services.add(ingest(arguments, settings));
    services.add(withoutWeb("enrich-service", EnrichServiceApplication.class, arguments));
    EmbeddedServices started = new EmbeddedServices(services);
    try {
      services.forEach(CompletableFuture::join);
    } catch (CompletionException e) {
      started.close();
      throw new CommandFailedException(
          portTaken(e)
              .map(port -> "Port " + port + " is taken; name another with --api PORT.")
              .orElseGet(
                  () -> "The pipeline did not start: " + CommandFailedException.rootMessage(e)),
          e);
    }
    return started;
  }

  /** What answers searches, unless the operator does without. */
  Optional<SearchApi> search() {
    return Optional.ofNullable(
        services.getFirst().join().getBeanProvider(SearchApi.class).getIfAvailable());
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

  /** Clients of the API are told its port, so it is not moved as the site's is. */
  private static Optional<Integer> portTaken(Throwable failure) {
    return Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
        .filter(PortInUseException.class::isInstance)
        .map(cause -> ((PortInUseException) cause).getPort())
        .findFirst();
  }

  private static CompletableFuture<ConfigurableApplicationContext> ingest(
      List<String> arguments, EmbeddedSettings settings) {
    String name = "ingest-service";
    if (settings.apiPort().isEmpty()) {
      return withoutWeb(name, IngestServiceApplication.class, arguments);
    }
    String token = "--pressline.http.tokens.local.";
    List<String> withApi = new ArrayList<>(arguments);
    withApi.add("--server.address=" + InetAddress.getLoopbackAddress().getHostAddress());
    withApi.add("--server.port=" + settings.apiPort().get());
    withApi.add(token + "sha256=" + ApiToken.hash(settings.data()));
    withApi.add(token + "sites=" + settings.site().id());
    return service(name, IngestServiceApplication.class, WebApplicationType.SERVLET, withApi);
  }

  private static CompletableFuture<ConfigurableApplicationContext> withoutWeb(
      String name, Class<?> application, List<String> arguments) {
    return service(name, application, WebApplicationType.NONE, arguments);
  }

  private static CompletableFuture<ConfigurableApplicationContext> service(
      String name, Class<?> application, WebApplicationType web, List<String> arguments) {
    CompletableFuture<ConfigurableApplicationContext> started = new CompletableFuture<>();
    Thread.ofPlatform()
        .name("start-" + name)
        .start(
            () -> {
              try {
                started.complete(
                    new SpringApplicationBuilder(application)
                        .web(web)
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
    // Without a web server there is no HTTP API and nobody to ask for readiness.
    arguments.add("--management.endpoint.health.validate-group-membership=false");
    arguments.add("--pressline.state=" + folder.of("state").toAbsolutePath());
    arguments.add("--pressline.enrich.state=" + folder.of("enrich").toAbsolutePath());
    arguments.add(
        "--pressline.assets.folder=" + EmbeddedSettings.assets(settings.data()).toAbsolutePath());
    arguments.add(prefix + "title=" + site.title());
    arguments.add(prefix + "description=" + site.description());
    arguments.add(prefix + "base-url=" + site.baseUrl());
    arguments.add(prefix + "language=" + site.language());
    arguments.add(prefix + "zone=" + site.zone());
    arguments.add(prefix + "permalink-pattern=" + site.permalinkPattern());
    arguments.add(prefix + "output=" + settings.out().toAbsolutePath());
    settings.theme().ifPresent(theme -> arguments.addAll(theme(theme)));
    return arguments;
  }

  private static List<String> theme(EmbeddedSettings.SiteTheme theme) {
    String prefix = "--pressline.site-store.";
    return List.of(
        prefix + "theme=" + theme.choice().given(), prefix + "watch-theme=" + theme.isWatched());
  }
}
