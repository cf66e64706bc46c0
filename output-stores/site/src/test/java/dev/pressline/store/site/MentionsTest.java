package dev.pressline.store.site;

import static dev.pressline.store.contract.PublicationBuilder.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.post.Withdrawal;
import dev.pressline.store.contract.PublicationBuilder;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of a post names the posts that lead to it. */
class MentionsTest {
  private static final PublicationBuilder TIDE =
      post("tide").title("High tide").date(Instant.parse("2023-03-09T08:00:00Z"));
  private static final PublicationBuilder LINKING =
      post("linking")
          .title("A walk")
          .html("<p>After the <a href=\"../tide/\">tide</a>.</p>")
          .date(Instant.parse("2024-05-01T08:00:00Z"));

  @TempDir Path folder;
  private SiteFolder place;

  @BeforeEach
  void putPostsBetween() {
    place = SiteFolder.in(folder);
    PublicationBuilder[] between =
        IntStream.range(10, 20)
            .mapToObj(day -> post("p" + day).date(Instant.parse("2024-02-" + day + "T08:00:00Z")))
            .toArray(PublicationBuilder[]::new);
    apply(between);
    apply(TIDE);
  }

  @Test
  void aPostThatLinksToItIsNamedWhileItDoes() {
    assertThat(mentionedIn("tide")).isEmpty();

    apply(LINKING);
    assertThat(mentionedIn("tide")).containsExactly("A walk");

    apply(LINKING.revision(2).title("A long walk"));
    assertThat(mentionedIn("tide")).containsExactly("A long walk");

    apply(LINKING.revision(3).html("<p>No link.</p>"));
    assertThat(mentionedIn("tide")).isEmpty();
  }

  @Test
  void aPostThatGoesIsNamedNoMore() {
    apply(LINKING);

    apply(LINKING.revision(2).withdrawn(new Withdrawal.Gone()));

    assertThat(mentionedIn("tide")).isEmpty();
  }

  @Test
  void aLinkToAFormerAddressCountsForThePostThatHasItNow() {
    apply(LINKING);

    apply(TIDE.revision(2).at("/flood/", "/tide/"));
    assertThat(mentionedIn("flood")).containsExactly("A walk");

    apply(TIDE.revision(3).at("/flood/"), post("other").at("/tide/"));
    assertThat(mentionedIn("flood")).isEmpty();
    assertThat(mentionedIn("tide")).containsExactly("A walk");
  }

  @Test
  void aHintCountsForThePostItMeans() {
    PublicationBuilder hinting =
        post("hinting")
            .title("A swim")
            .alsoRead("High tide")
            .date(Instant.parse("2024-06-01T08:00:00Z"));
    apply(hinting);
    assertThat(mentionedIn("tide")).containsExactly("A swim");

    apply(TIDE.revision(2).title("Low tide"));
    assertThat(mentionedIn("tide")).isEmpty();
  }

  @Test
  void theNewestComeFirst() {
    apply(
        LINKING,
        post("earlier")
            .title("Earlier")
            .html("<p><a href=\"https://blog.example/tide/#part\">tide</a></p>")
            .date(Instant.parse("2023-05-01T08:00:00Z")));

    assertThat(mentionedIn("tide")).containsExactly("A walk", "Earlier");
  }

  private List<String> mentionedIn(String name) {
    return Jsoup.parse(place.shown().getOrDefault(name + "/index.html", ""))
        .select(".after section:has(h2:contains(Mentioned in)) a")
        .eachText();
  }

  private void apply(PublicationBuilder... posts) {
    place.publish(posts);
  }
}
