package dev.pressline.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The rules of axe-core over pages in a real browser: what keeps people out who see little, hear
 * the page read to them or use the keyboard alone.
 */
public final class AccessibilityAudit {
  private static final String AXE = "/axe.min.js";
  private static final String VERDICT =
      """
      axe.run(document, {resultTypes: ['violations']}).then(result => result.violations.map(rule => ({
        rule: rule.id + ': ' + rule.help,
        places: rule.nodes.map(node => node.target.join(' ') + ' ' + (node.any[0]?.message ?? ''))
      })))
      """;

  private AccessibilityAudit() {}

  /**
   * What is wrong with the pages on each of the screens; skips the test, saying so, where there is
   * no browser.
   *
   * @param pages relative to the site's folder
   * @param profile an empty folder for the browser
   */
  public static List<Finding> of(Path site, List<String> pages, List<Screen> screens, Path profile)
      throws IOException, InterruptedException {
    String axe = axe();
    List<Finding> findings = new ArrayList<>();
    try (ServedSite served = new ServedSite(site);
        BrowserTab tab = BrowserTab.open(profile)) {
      for (Screen screen : screens) {
        tab.use(screen);
        for (String page : pages) {
          tab.show(served.address() + encoded(page));
          JsonNode unused = tab.evaluate(axe);
          for (JsonNode violation : tab.evaluate(VERDICT)) {
            findings.add(finding(page, screen, violation));
          }
        }
      }
    }
    return findings;
  }

  private static Finding finding(String page, Screen screen, JsonNode violation) {
    return new Finding(
        page, screen + " " + violation.path("places"), violation.path("rule").asText());
  }

  private static String encoded(String path) {
    try {
      return new URI(null, null, "/" + path, null).toASCIIString().substring(1);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(path, e);
    }
  }

  private static String axe() throws IOException {
    try (InputStream script = AccessibilityAudit.class.getResourceAsStream(AXE)) {
      // What it gives back would be sent through the socket.
      return new String(Objects.requireNonNull(script).readAllBytes(), UTF_8) + "\n;undefined";
    }
  }
}
