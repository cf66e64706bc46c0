package dev.pressline.core.admission;

import static dev.pressline.core.admission.Drafts.admitted;
import static dev.pressline.core.admission.Drafts.html;
import static dev.pressline.core.admission.Drafts.markdown;
import static dev.pressline.core.admission.Drafts.text;
import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DoiLinksTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          As shown (doi:10.1000/xyz-182).      | doi:10.1000/xyz-182   | https://doi.org/10.1000/xyz-182
          See 10.1000/182, and more.           | 10.1000/182           | https://doi.org/10.1000/182
          DOI: 10.1016/S0140-6736(05)66550-8.  | DOI: 10.1016/S0140-6736(05)66550-8 | https://doi.org/10.1016/S0140-6736(05)66550-8
          At https://doi.org/10.1000/182 it is | https://doi.org/10.1000/182 | https://doi.org/10.1000/182
          """)
  void aNamedPublicationBecomesALink(String line, String shown, String url) {
    Elements links = links("Before.\n\n" + line + "\n");

    assertThat(links.eachText()).containsExactly(shown);
    assertThat(links.eachAttr("href")).containsExactly(url);
  }

  @Test
  void itIsOneInHtmlAndPlainTextAsWell() {
    assertThat(admitted(html("<p>See doi:10.1000/182.</p>")).content().body().html())
        .contains("<a href=\"https://doi.org/10.1000/182\"");
    assertThat(admitted(text("Title\n\nSee doi:10.1000/182.")).content().body().html())
        .contains("<a href=\"https://doi.org/10.1000/182\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "`doi:10.1000/182`",
        "    10.1000/182",
        "## On 10.1000/182",
        "Version 10.1/2 and 110.1000/2 and 10.10/3",
        "The net 10.0.0.0/24 and 10.12345.1/8"
      })
  void codeHeadingsVersionsAndNetworksAreNone(String line) {
    assertThat(links("Before.\n\n" + line + "\n")).isEmpty();
  }

  private static Elements links(String markdown) {
    return Jsoup.parse(admitted(markdown(markdown)).content().body().html()).select("a[href]");
  }
}
