package dev.pressline.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Silence would prove nothing if the judge were blind. */
class AccessibilityAuditTest {
  private static final String PAGE =
      """
      <!doctype html><html lang="en"><title>A page</title><meta name="viewport" content="width=device-width">
      <style>
      @media (prefers-color-scheme: dark) { p { color: #888; background: #777 } }
      @media (min-width: 500px) { button { display: none } }
      </style><main><h1>A page</h1><p>Text.</p><button></button></main></html>
      """;

  @TempDir Path folder;

  @Test
  void whatIsWrongOnOneScreenOnlyIsFoundThere() throws Exception {
    Files.writeString(folder.resolve("index.html"), PAGE);
    Path profile = Files.createDirectory(folder.resolve("profile"));

    List<Finding> findings =
        AccessibilityAudit.of(folder, List.of("index.html"), Screen.all(), profile);

    assertThat(findings)
        .extracting(finding -> finding.message().replaceFirst(":.*", ""))
        .containsExactly("button-name", "button-name", "color-contrast", "color-contrast");
    assertThat(findings.getFirst().place()).contains("width=390", "dark=false");
  }
}
