package dev.pressline.publish;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Starts the publish service. */
@SpringBootApplication
public class PublishServiceApplication {
  /** Name of the configuration file: several services may share one JVM and one class path. */
  private static final String CONFIGURATION = "spring.config.name=publish-service";

  /** Runs until the process is told to stop. */
  public static void main(String[] arguments) {
    new SpringApplicationBuilder(PublishServiceApplication.class)
        .properties(CONFIGURATION)
        .run(arguments);
  }
}
