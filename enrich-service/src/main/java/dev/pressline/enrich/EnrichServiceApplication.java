package dev.pressline.enrich;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The enrich service as a process of its own. */
@SpringBootApplication
public class EnrichServiceApplication {
  /**
   * Name of the settings file. Every service has its own: with several of them in one process only
   * the first {@code application.yml} would be read.
   */
  public static final String CONFIG_NAME = "enrich-service";

  /** Runs until it is stopped. */
  public static void main(String[] arguments) {
    new SpringApplicationBuilder(EnrichServiceApplication.class)
        .properties("spring.config.name=" + CONFIG_NAME)
        .run(arguments);
  }
}
