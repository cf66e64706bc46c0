package dev.pressline.core.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {
  @ParameterizedTest
  @CsvSource({
    "Hello ~`!@#$%^&*()-_+=[]{}|\\;:<>.?/World, Hello-World",
    "再看 SSL，和 HTTPS（二）, 再看-SSL，和-HTTPS（二）",
    "C#, C-sharp",
    "C++ in depth, C-plus-plus-in-depth",
    "shell+crontab, shell-crontab",
    "issue #7, issue-7",
    "Café, Café"
  })
  void signsOfAsciiPartWordsAndAllElseStays(String text, String slug) {
    assertThat(Slug.keepingCase(text)).isEqualTo(slug);
  }

  @Test
  void aJoinerBetweenLettersStaysAndOtherUnseenCharactersGo() {
    assertThat(Slug.of("می\u200Cکنم")).isEqualTo("می\u200Cکنم");
    assertThat(Slug.of("\u200Ca\u200C b\u200Bc\u200D")).isEqualTo("a-b-c");
  }

  @ParameterizedTest
  @CsvSource({
    "release-1.4.2, release-1.4.2",
    "rails_3.0~rc@1, rails_3.0~rc@1",
    "a (b) - c, a-(b)-c",
    "two--hyphens-, two--hyphens-",
    "..hidden, hidden",
    "page.html, page-html",
    "C#, C-sharp",
    "C++, C++",
    "what? why: *this*, what-why-this"
  })
  void aNameKeepsTheSignsThatGeneratorsKeepInAddresses(String name, String slug) {
    assertThat(Slug.ofName(name)).isEqualTo(slug);
  }

  @Test
  void aMillionSignsCostNoMoreThanTheirReading() {
    String signs = "c" + "+#".repeat(500_000);

    String slug = assertTimeout(Duration.ofSeconds(2), () -> Slug.of(signs));

    assertThat(slug).startsWith("c-plus-sharp-plus");
  }
}
