package dev.pressline.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** A site that somebody has published and wants to be judged. */
@EnabledIfSystemProperty(named = "pressline.site", matches = ".+")
class GivenSiteTest {
  @Test
  void noPageHasAnErrorForTheHtmlChecker() {
    Path site = Path.of(System.getProperty("pressline.site", ""));

    List<Finding> errors = HtmlChecker.errors(site);

    System.out.printf(
        "%s: %d pages, %d errors%n", site, HtmlChecker.pages(site).size(), errors.size());
    assertThat(errors).isEmpty();
  }
}
