package dev.pressline.core.admission;

import static dev.pressline.core.admission.Drafts.admitted;
import static dev.pressline.core.admission.Drafts.markdown;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.enrichment.decision.EnrichmentWish;
import dev.pressline.core.post.Post;
import dev.pressline.core.post.SourcePosition;
import dev.pressline.core.post.Warning;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What authors say in front matter about enrichment arrives there. */
class EnrichmentWishTest {
  private static final EnrichmentWish NOTHING = new EnrichmentWish(false, false, false, List.of());

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      textBlock =
          """
          enrich: true                      > true  > true  > true
          Enrich: No                        > false > false > false
          enrich: {tags: false}             > false > true  > true
          enrich: {Links: off, hints: yes}  > true  > false > true
          enrich: {tags: no, links: no}     > false > false > true
          nolink: true                      > true  > false > true
          nolink: false                     > true  > true  > true
          title: Other                      > true  > true  > true
          """)
  void partsCanBeTurnedOff(String line, boolean tags, boolean links, boolean hints) {
    assertThat(wish(line)).isEqualTo(new EnrichmentWish(tags, links, hints, List.of()));
    assertThat(post(line).warnings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      textBlock =
          """
          nolink: [OpenAI, "Sam  Altman"]
          nolink: OpenAI, Sam Altman
          NoLink: [[OpenAI], 'Sam Altman']
          """)
  void entitiesCanBeNamedThatGetNoLink(String line) {
    assertThat(wish(line))
        .isEqualTo(new EnrichmentWish(true, true, true, List.of("OpenAI", "Sam Altman")));
  }

  @Test
  void namesWithAnySignsArrive() {
    assertThat(wish("nolink: [\"AT&T\", 'C:\\\\\"x\"', 微软, \"true\"]").unlinked())
        .containsExactly("AT&T", "C:\\\\\"x\"", "微软", "true");
  }

  @Test
  void whatIsUnclearAddsNothingAndTheAuthorIsToldWhere() {
    Post post = post("enrich: flase");

    assertThat(EnrichmentWish.of(post.content().extra())).isEqualTo(NOTHING);
    assertThat(post.warnings())
        .containsExactly(
            new Warning(
                "ENRICH_UNCLEAR",
                "\"enrich\" is neither true nor false, so nothing is added. Write one of the two.",
                new SourcePosition(3, 9)));
    assertThat(wish("enrich: {tags: maybe}").tags()).isFalse();
    assertThat(wish("nolink: {OpenAI: true}").links()).isFalse();
    assertThat(Drafts.warningCodes(post("nolink: {OpenAI: true}")))
        .containsExactly("NOLINK_UNCLEAR");
    assertThat(Drafts.warningCodes(post("enrich: {tag: false}")))
        .containsExactly("ENRICH_PART_UNKNOWN");
  }

  @Test
  void aWishIsPartOfWhatThePostIs() {
    assertThat(post("enrich: false").content().contentHash())
        .isNotEqualTo(post("enrich: true").content().contentHash());
    assertThat(post("enrich: true").content().extra()).isEmpty();
  }

  @Test
  void whatOlderPostsHaveUnderTheseKeysSaysNothing() {
    assertThat(EnrichmentWish.of(Map.of("enrich", "{a: b", "nolink", "[x, y]")))
        .isEqualTo(EnrichmentWish.EVERYTHING);
  }

  private static EnrichmentWish wish(String line) {
    return EnrichmentWish.of(post(line).content().extra());
  }

  private static Post post(String line) {
    String title = line.startsWith("title") ? "" : "title: A\n";
    return admitted(markdown("---\n" + title + line + "\n---\nWords.\n"));
  }
}
