package dev.pressline.store.site.feed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.pressline.store.site.files.Mark;
import dev.pressline.store.site.model.PostCard;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Posts as JSON Feed 1.1 (jsonfeed.org). */
final class JsonFeed {
  private static final JsonFactory FACTORY = new JsonFactory();

  private JsonFeed() {}

  static byte[] of(FeedHead head, List<FeedEntry> posts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = FACTORY.createGenerator(bytes)) {
      json.writeStartObject();
      json.writeStringField("version", "https://jsonfeed.org/version/1.1");
      json.writeStringField("title", head.title());
      json.writeStringField("home_page_url", head.page());
      json.writeStringField("feed_url", head.self());
      if (!head.subtitle().isBlank()) {
        json.writeStringField("description", head.subtitle());
      }
      json.writeStringField("language", head.language());
      authors(json, List.of(head.author()));
      if (head.hub().isPresent()) {
        hubs(json, head.hub().get());
      }
      json.writeArrayFieldStart("items");
      for (FeedEntry post : posts) {
        item(json, post);
      }
      json.writeEndArray();
      json.writeObjectFieldStart("_pressline");
      json.writeStringField("about", Mark.WORDS);
      json.writeEndObject();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("bytes in memory can be written", e);
    }
    return bytes.toByteArray();
  }

  private static void hubs(JsonGenerator json, String hub) throws IOException {
    json.writeArrayFieldStart("hubs");
    json.writeStartObject();
    json.writeStringField("type", "WebSub");
    json.writeStringField("url", hub);
    json.writeEndObject();
    json.writeEndArray();
  }

  private static void item(JsonGenerator json, FeedEntry entry) throws IOException {
    PostCard post = entry.post();
    json.writeStartObject();
    json.writeStringField("id", entry.id());
    json.writeStringField("url", entry.url());
    json.writeStringField("title", post.title());
    json.writeStringField("content_html", entry.html());
    if (!post.excerpt().isBlank()) {
      json.writeStringField("summary", post.excerpt());
    }
    json.writeStringField("date_published", dateTime(post.publishedAt()));
    json.writeStringField("date_modified", dateTime(post.lastChange()));
    if (!post.authors().isEmpty()) {
      authors(json, post.authors());
    }
    if (!post.language().isEmpty()) {
      json.writeStringField("language", post.language());
    }
    json.writeArrayFieldStart("tags");
    for (String label : entry.labels()) {
      json.writeString(label);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void authors(JsonGenerator json, List<String> names) throws IOException {
    json.writeArrayFieldStart("authors");
    for (String name : names) {
      json.writeStartObject();
      json.writeStringField("name", name);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** RFC 3339. */
  private static String dateTime(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
