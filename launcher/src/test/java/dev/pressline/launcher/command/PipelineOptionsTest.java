package dev.pressline.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class PipelineOptionsTest {
  @Command
  static final class Any {
    @Mixin PipelineOptions options = new PipelineOptions();
  }

  @Test
  @DisabledIfEnvironmentVariable(named = "PRESSLINE_BOOTSTRAP", matches = ".+")
  @DisabledIfEnvironmentVariable(named = "PRESSLINE_REGISTRY_URLS", matches = ".+")
  void thePipelineIsTheEmbeddedOneUnlessTheEnvironmentNamesAnother() {
    PipelineOptions options = parsed();

    assertThat(options.bootstrap()).isEmpty();
    assertThat(options.registry).isEqualTo("http://localhost:8081/apis/ccompat/v7");
  }

  @Test
  void anOptionWinsOverWhatStandsUnlessItIsGiven() {
    PipelineOptions options = parsed("--bootstrap", "there:9092", "--registry", "http://there/");

    assertThat(options.bootstrap()).contains("there:9092");
    assertThat(options.registry).isEqualTo("http://there/");
  }

  private static PipelineOptions parsed(String... arguments) {
    Any command = new Any();
    new CommandLine(command).parseArgs(arguments);
    return command.options;
  }
}
