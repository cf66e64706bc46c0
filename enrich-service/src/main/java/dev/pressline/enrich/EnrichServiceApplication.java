package dev.pressline.enrich;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The enrich service as a process of its own or as one of several in a process. */
@SpringBootApplication
public class EnrichServiceApplication {
  /** Runs the service until the process ends. */
  public static void main(String[] args) {
    application().run(args);
  }

  /** The service, not yet started; it reads {@code enrich-service.yml} and nobody else's file. */
  public static SpringApplication application() {
    return new SpringApplicationBuilder(EnrichServiceApplication.class)
        .properties("spring.config.name=enrich-service")
        .build();
  }
}
