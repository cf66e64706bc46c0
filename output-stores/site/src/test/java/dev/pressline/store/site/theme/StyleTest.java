package dev.pressline.store.site.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** What readers with other eyes and slow lines may expect of the bundled style sheets. */
class StyleTest {
  private static final int MOST_BYTES = 20_000;

  /** WCAG 2.2, 1.4.3. */
  private static final double LEAST_CONTRAST = 4.5;

  private static final Pattern COLOUR = Pattern.compile("--(\\w+): #([0-9a-f]{6});");

  private final byte[] css = Theme.load(Optional.empty()).asset("style.css").orElseThrow();

  @ParameterizedTest
  @FieldSource("dev.pressline.store.site.theme.ThemeSource#BUNDLED")
  void theStyleSheetsAreSmall(String theme) {
    Theme bundled = Theme.load(Optional.of(ThemeSource.of(theme)));

    assertThat(bundled.assets())
        .filteredOn(name -> name.endsWith(".css"))
        .isNotEmpty()
        .allSatisfy(
            name -> assertThat(bundled.asset(name).orElseThrow().length).isLessThan(MOST_BYTES));
  }

  @ParameterizedTest
  @CsvSource(delimiter = ' ', textBlock = "0 light\n1 dark")
  void codeCanBeReadInEveryColour(int scheme, String name) {
    Map<String, String> colours = schemes().get(scheme);

    assertThat(List.of("ink", "soft", "keyword", "string", "number", "type", "name", "meta"))
        .as(name)
        .allSatisfy(
            colour ->
                assertThat(contrast(colours.get(colour), colours.get("raised")))
                    .as(colour)
                    .isGreaterThanOrEqualTo(LEAST_CONTRAST));
  }

  /** Light, then dark: what comes twice was said of light first. */
  private List<Map<String, String>> schemes() {
    Map<String, String> light = new HashMap<>();
    Map<String, String> dark = new HashMap<>();
    Matcher colour = COLOUR.matcher(new String(css, StandardCharsets.UTF_8));
    while (colour.find()) {
      (light.containsKey(colour.group(1)) ? dark : light).put(colour.group(1), colour.group(2));
    }
    return List.of(light, dark);
  }

  private static double contrast(String one, String other) {
    double lighter = Math.max(luminance(one), luminance(other));
    double darker = Math.min(luminance(one), luminance(other));
    return (lighter + 0.05) / (darker + 0.05);
  }

  /** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
  private static double luminance(String colour) {
    int rgb = Integer.parseInt(colour, 16);
    return 0.2126 * linear(rgb >> 16 & 0xFF)
        + 0.7152 * linear(rgb >> 8 & 0xFF)
        + 0.0722 * linear(rgb & 0xFF);
  }

  private static double linear(int channel) {
    double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }
}
