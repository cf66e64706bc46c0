package dev.pressline.publish.search;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.pressline.core.post.CategoryPath;
import dev.pressline.store.search.index.LivePost;
import dev.pressline.store.search.index.PostTag;
import dev.pressline.store.search.query.Question;
import dev.pressline.store.search.query.Results;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Answers and problems as JSON. */
final class SearchJson {
  private static final JsonFactory JSON = new JsonFactory();

  private SearchJson() {}

  static byte[] of(SearchParameters.Asked.For asked, Results results) {
    Question question = asked.question();
    return written(
        json -> {
          json.writeStringField("query", asked.query());
          json.writeNumberField("total", results.total());
          json.writeNumberField("page", asked.page());
          json.writeNumberField("size", question.size());
          json.writeArrayFieldStart("results");
          for (Results.Hit hit : results.hits()) {
            write(json, hit);
          }
          json.writeEndArray();
          json.writeObjectFieldStart("facets");
          for (Results.Facet facet : results.facets()) {
            write(json, facet);
          }
          json.writeEndObject();
        });
  }

  static byte[] of(SearchProblem problem) {
    return written(
        json -> {
          json.writeStringField("type", problem.kind().type());
          json.writeStringField("title", problem.kind().title());
          json.writeNumberField("status", problem.kind().status());
          json.writeStringField("detail", problem.detail());
          json.writeStringField("remedy", problem.remedy());
          json.writeStringField("code", problem.kind().name());
        });
  }

  private interface Members {
    void write(JsonGenerator json) throws IOException;
  }

  private static byte[] written(Members members) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      members.write(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("memory refused to be written", e);
    }
    return bytes.toByteArray();
  }

  private static void write(JsonGenerator json, Results.Hit hit) throws IOException {
    LivePost post = hit.post();
    json.writeStartObject();
    json.writeStringField("id", hit.id().value());
    json.writeStringField("site", post.site());
    json.writeStringField("url", post.url());
    json.writeStringField("permalink", post.permalink());
    json.writeStringField("title", post.title());
    json.writeStringField("titleHtml", hit.titleHtml());
    json.writeStringField("snippetHtml", hit.snippetHtml());
    json.writeStringField("excerpt", post.excerpt());
    json.writeStringField("language", post.language());
    json.writeStringField("publishedAt", post.publishedAt().toString());
    write(json, "authors", post.authors());
    json.writeArrayFieldStart("categories");
    for (CategoryPath path : post.categories()) {
      json.writeStartArray();
      for (String name : path.names()) {
        json.writeString(name);
      }
      json.writeEndArray();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("tags");
    for (PostTag tag : post.tags()) {
      json.writeStartObject();
      json.writeStringField("label", tag.label());
      json.writeBooleanField("byAuthor", tag.isByAuthor());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, String name, List<String> texts)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }

  private static void write(JsonGenerator json, Results.Facet facet) throws IOException {
    json.writeArrayFieldStart(facet.dimension().parameter());
    for (Results.Count count : facet.values()) {
      json.writeStartObject();
      json.writeStringField("value", count.value().key());
      json.writeStringField("label", count.value().label());
      json.writeNumberField("posts", count.posts());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
