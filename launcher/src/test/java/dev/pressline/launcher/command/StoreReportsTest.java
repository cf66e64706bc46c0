package dev.pressline.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.launcher.console.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreReportsTest {
  @TempDir Path data;

  @Test
  void theNumberOfDeadLinksAndTheirListAreTold() throws IOException {
    assertThat(told("site,post,address\nblog,a,/b/\nblog,a,/c/\n"))
        .startsWith("2 links within the site lead nowhere, listed in ")
        .contains("dead-links.csv");
    assertThat(told("site,post,address\nblog,a,/b/\n")).startsWith("1 link within");
  }

  @Test
  void nothingIsToldWhenThereAreNone() throws IOException {
    assertThat(told("site,post,address\n")).isEmpty();
    assertThat(told("")).isEmpty();
  }

  @Test
  void nothingIsToldWhenTheStoreHasNotLooked() {
    assertThat(told()).isEmpty();
  }

  @Test
  void theNumberOfSuggestedLinksAndTheirListAreTold() throws IOException {
    assertThat(told("suggested-links.csv", "site,post\nblog,a\nblog,b\n"))
        .startsWith("2 phrases could lead to the posts that are about them, listed in ")
        .contains("suggested-links.csv");
    assertThat(told("suggested-links.csv", "site,post\nblog,a\n")).startsWith("1 phrase could");
  }

  private String told(String report) throws IOException {
    return told("dead-links.csv", report);
  }

  private String told(String name, String report) throws IOException {
    Path file = data.resolve("state/site-store").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, report);
    return told();
  }

  private String told() {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
    StoreReports.below(data).tell(new Terminal(stream, stream, false, false));
    return said.toString(StandardCharsets.UTF_8);
  }
}
