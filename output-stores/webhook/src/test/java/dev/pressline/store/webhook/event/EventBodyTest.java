package dev.pressline.store.webhook.event;

import static dev.pressline.store.contract.PublicationBuilder.addedTag;
import static dev.pressline.store.contract.PublicationBuilder.post;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pressline.core.enrichment.Origin;
import dev.pressline.core.post.CategoryPath;
import dev.pressline.core.post.PostId;
import dev.pressline.core.post.Withdrawal;
import dev.pressline.core.site.SiteEntry;
import dev.pressline.store.contract.PublicationBuilder;
import dev.pressline.store.webhook.endpoint.Endpoint;
import dev.pressline.store.webhook.endpoint.EventFormat;
import dev.pressline.store.webhook.endpoint.EventType;
import dev.pressline.store.webhook.endpoint.ReplayFrom;
import dev.pressline.store.webhook.endpoint.Secret;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EventBodyTest {
  private static final PublicationBuilder FISH =
      post("fish")
          .revision(1_843_200_000_000_000_001L)
          .title("Zebra & fish <3")
          .excerpt("Stripes < dots")
          .html("<p>Zebrafish</p>")
          .tags("fish", "stripes")
          .addedTags(addedTag("water", Origin.CATALOGUE))
          .categories(CategoryPath.of("Animals", "Fish"));

  @Test
  void anEventSaysWhatHappenedToWhichVersionOfThePost() throws IOException {
    JsonNode event = told(FISH, EventType.POST_PUBLISHED, EventFormat.PRESSLINE, false);

    assertThat(event.path("type").asText()).isEqualTo("post.published");
    assertThat(Instant.parse(event.path("timestamp").asText()))
        .isEqualTo(FISH.build().revision().draftedAt());
    JsonNode data = event.path("data");
    assertThat(data.path("postId").asText()).isEqualTo("fish");
    assertThat(data.path("revision").isTextual()).isTrue();
    assertThat(data.path("revision").asText()).isEqualTo("1843200000000000001");
    assertThat(data.path("url").asText()).isEqualTo("https://blog.example/fish/");
    assertThat(data.path("tags")).map(JsonNode::asText).containsExactly("fish", "stripes", "water");
    assertThat(data.path("categories").path(0))
        .map(JsonNode::asText)
        .containsExactly("Animals", "Fish");
    assertThat(data.path("authors")).map(JsonNode::asText).containsExactly("Ada");
    assertThat(data.path("language").asText()).isEqualTo("en");
    assertThat(data.has("content")).isFalse();
    assertThat(data.has("at")).isFalse();
  }

  @Test
  void theTextIsSentToThoseWhoWantIt() throws IOException {
    assertThat(
            told(FISH, EventType.POST_UPDATED, EventFormat.PRESSLINE, true)
                .path("data")
                .path("content")
                .asText())
        .isEqualTo("<p>Zebrafish</p>");
  }

  @Test
  void aWithdrawalTellsNothingOfThePostButItsAddresses() throws IOException {
    for (EventFormat format : EventFormat.values()) {
      for (Withdrawal how :
          List.of(
              new Withdrawal.Gone(),
              new Withdrawal.Redirect("/else/"),
              new Withdrawal.Notice(Optional.of("Zebra")))) {
        String event = told(FISH.withdrawn(how), EventType.POST_WITHDRAWN, format, true).toString();

        assertThat(event).doesNotContain("Zebra", "stripes", "Stripes", "Animals", "Ada");
      }
    }
  }

  @Test
  void aPostThatLeadsElsewhereSaysWhere() throws IOException {
    JsonNode data =
        told(
                FISH.withdrawn(new Withdrawal.Redirect("/else/")),
                EventType.POST_WITHDRAWN,
                EventFormat.PRESSLINE,
                false)
            .path("data");

    assertThat(data.path("withdrawal").path("kind").asText()).isEqualTo("redirect");
    assertThat(data.path("withdrawal").path("target").asText()).isEqualTo("/else/");
    assertThat(data.path("live").asBoolean()).isFalse();
  }

  @Test
  void anArticleIsCreatedInTheWordsOfActivityStreams() throws IOException {
    JsonNode activity = told(FISH, EventType.POST_PUBLISHED, EventFormat.ACTIVITYSTREAMS, true);

    assertThat(activity.path("@context").path(0).asText())
        .isEqualTo("https://www.w3.org/ns/activitystreams");
    assertThat(activity.path("type").asText()).isEqualTo("Create");
    assertThat(activity.path("actor").path("id").asText()).isEqualTo("http://localhost:8080/");
    JsonNode article = activity.path("object");
    assertThat(article.path("type").asText()).isEqualTo("Article");
    assertThat(article.path("id").asText()).isEqualTo(new PostId("fish").urn());
    assertThat(article.path("name").asText()).isEqualTo("Zebra & fish <3");
    assertThat(article.path("summary").asText()).isEqualTo("Stripes &lt; dots");
    assertThat(article.path("content").asText()).isEqualTo("<p>Zebrafish</p>");
    assertThat(article.path("attributedTo").path(0).path("name").asText()).isEqualTo("Ada");
    assertThat(article.path("tag").findValuesAsText("name"))
        .containsExactly("fish", "stripes", "water");
  }

  @Test
  void anArticleKeepsItsIdWhenItMovesAndLeavesATombstone() throws IOException {
    String id = new PostId("fish").urn();
    JsonNode update =
        told(
            FISH.at("/renamed/", "/fish/"),
            EventType.POST_UPDATED,
            EventFormat.ACTIVITYSTREAMS,
            false);
    JsonNode delete =
        told(
            FISH.withdrawn(new Withdrawal.Gone()),
            EventType.POST_WITHDRAWN,
            EventFormat.ACTIVITYSTREAMS,
            false);

    assertThat(update.path("type").asText()).isEqualTo("Update");
    assertThat(update.path("object").path("id").asText()).isEqualTo(id);
    assertThat(update.path("object").has("content")).isFalse();
    assertThat(delete.path("type").asText()).isEqualTo("Delete");
    assertThat(delete.path("object").path("type").asText()).isEqualTo("Tombstone");
    assertThat(delete.path("object").path("id").asText()).isEqualTo(id);
  }

  @Test
  void theIdIsOfTheEndpointAndTheVersionAndOfNothingElse() {
    EventBody told = body(FISH, EventType.POST_PUBLISHED, EventFormat.PRESSLINE, true);

    assertThat(body(FISH, EventType.POST_PUBLISHED, EventFormat.PRESSLINE, true)).isEqualTo(told);
    assertThat(told.id()).matches("msg_[0-9a-f]{40}");
    assertThat(body(FISH.level(2), EventType.POST_UPDATED, EventFormat.PRESSLINE, true).id())
        .isNotEqualTo(told.id());
    assertThat(
            body(
                    FISH.withdrawn(new Withdrawal.Gone()),
                    EventType.POST_WITHDRAWN,
                    EventFormat.PRESSLINE,
                    true)
                .id())
        .isNotEqualTo(told.id());
  }

  @Test
  void aTextThatMakesTheEventTooLargeIsLeftOutAndTheEventSaysSo() {
    PostDocument post = PostDocument.of(FISH.html("<p>" + "x".repeat(5_000)).build());

    PostDocument smaller = post.within(4_000);

    assertThat(smaller.json().has("content")).isFalse();
    assertThat(smaller.json().path("contentOmitted").asBoolean()).isTrue();
    assertThat(post.within(6_000)).isEqualTo(post);
    assertThat(post.within(100).isRefused()).isTrue();
    assertThat(PostDocument.of(FISH.withdrawn(new Withdrawal.Gone()).build()).within(1).isRefused())
        .isFalse();
  }

  private static JsonNode told(
      PublicationBuilder post, EventType type, EventFormat format, boolean content)
      throws IOException {
    return new ObjectMapper().readTree(body(post, type, format, content).text());
  }

  private static EventBody body(
      PublicationBuilder post, EventType type, EventFormat format, boolean content) {
    Endpoint endpoint =
        new Endpoint(
            "news",
            URI.create("http://localhost/"),
            List.of(Secret.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")),
            Optional.empty(),
            Set.of(EventType.values()),
            format,
            content,
            ReplayFrom.LATEST);
    return EventBody.of(
        PostDocument.of(post.build()), type, endpoint, "", SiteEntry.settingsOf(Map.of()));
  }
}
