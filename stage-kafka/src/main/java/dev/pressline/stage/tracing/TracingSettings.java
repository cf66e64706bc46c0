package dev.pressline.stage.tracing;

import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where traces go.
 *
 * @param endpoint address that takes spans by OTLP over HTTP, such as {@code
 *     http://collector:4318/v1/traces}; without one no trace is exported
 */
@ConfigurationProperties("pressline.tracing")
public record TracingSettings(Optional<String> endpoint) {
  /** The endpoint, if one was named. */
  public Optional<String> wanted() {
    return endpoint.map(String::strip).filter(address -> !address.isEmpty());
  }
}
