package dev.pressline.store.site;

import static dev.pressline.store.contract.PublicationBuilder.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.post.Withdrawal;
import dev.pressline.store.contract.PublicationBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadLinksTest {
  private static final PublicationBuilder LINKING =
      post("a")
          .html(
              "<p><a href=\"../b/\">one</a> <a href=\"https://blog.example/c/#part\">two</a>"
                  + " <a href=\"/tags/tea/\">tea</a> <a href=\"https://other.example/x/\">x</a>"
                  + " <a href=\"#here\">here</a> <a href=\"mailto:a@b.example\">mail</a></p>")
          .tags("tea");

  @TempDir Path folder;

  @Test
  void aLinkToNoPageOfTheSiteIsReported() throws IOException {
    assertThat(reportOf(LINKING)).containsExactly("blog,a,/b/", "blog,a,/c/");
  }

  @Test
  void aLinkThatClimbsAboveTheRootStaysThereAsInABrowser() throws IOException {
    PublicationBuilder climbing =
        post("a").html("<p><a href=\"../../b/\">one</a> <a href=\"../../../c/\">two</a></p>");

    assertThat(reportOf(climbing, post("b"))).containsExactly("blog,a,/c/");
  }

  @ParameterizedTest
  @CsvSource({
    "(https://other.example/x.html), /a/(https://other.example/x.html)",
    "../b|c/, /b|c/",
    "/100%/, /100%/",
    "../tea and cake/, /tea and cake/",
    "'[b]/', '/a/[b]/'"
  })
  void aLinkWithSignsThatHaveNoPlaceInAddressesLeadsWhereBrowsersGo(String href, String path)
      throws IOException {
    PublicationBuilder linking = post("a").html("<p><a href=\"" + href + "\">one</a></p>");

    assertThat(reportOf(linking)).containsExactly("blog,a," + path);
  }

  @Test
  void aLinkThatComesAliveLeavesTheReportAndComesBack() throws IOException {
    reportOf(LINKING);

    assertThat(reportOf(post("b"), post("d").at("/d/", "/c/"))).isEmpty();
    assertThat(reportOf(post("b").revision(2).withdrawn(new Withdrawal.Gone())))
        .containsExactly("blog,a,/b/");
    assertThat(reportOf(post("a").revision(2))).isEmpty();
  }

  private List<String> reportOf(PublicationBuilder... posts) throws IOException {
    SiteFolder place = SiteFolder.in(folder);
    place.publish(posts);
    List<String> lines = Files.readAllLines(place.settings().stateFolder().resolve(DeadLinks.FILE));
    return lines.subList(1, lines.size());
  }
}
