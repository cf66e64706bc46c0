package dev.pressline.store.site.render;

import dev.pressline.core.enrichment.story.SeriesPlace;
import dev.pressline.store.site.model.PostBody;
import dev.pressline.store.site.model.PostCard;
import dev.pressline.store.site.model.Source;
import dev.pressline.store.site.model.TagUse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A post for search engines: schema.org {@code BlogPosting} as JSON-LD. */
final class BlogPosting {
  private BlogPosting() {}

  static String of(
      PostCard post, PostBody body, String url, Models models, Optional<SeriesPlace> series) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("@context", "https://schema.org");
    data.put("@type", "BlogPosting");
    data.put("headline", post.title());
    data.put("mainEntityOfPage", url);
    data.put("datePublished", models.dates().dateTime(post.publishedAt()));
    data.put("dateModified", models.dates().dateTime(post.lastChange()));
    data.put("inLanguage", post.language().isEmpty() ? models.site().lang() : post.language());
    if (!post.authors().isEmpty()) {
      data.put("author", post.authors().stream().map(BlogPosting::person).toList());
    }
    String image = models.absoluteCover(post);
    if (!image.isEmpty()) {
      data.put("image", image);
    }
    String description = body.description().orElse(post.excerpt()).strip();
    if (!description.isEmpty()) {
      data.put("description", description);
    }
    if (!post.tags().isEmpty()) {
      data.put("keywords", post.tags().stream().map(TagUse::label).toList());
    }
    if (body.wordCount() > 0) {
      data.put("wordCount", body.wordCount());
    }
    series.ifPresent(
        place -> {
          data.put("isPartOf", named("CreativeWorkSeries", place.series()));
          data.put("position", place.number());
        });
    if (!body.sources().isEmpty()) {
      data.put("citation", body.sources().stream().map(BlogPosting::cited).toList());
    }
    return json(data);
  }

  private static Map<String, Object> cited(Source source) {
    Map<String, Object> work = named("CreativeWork", source.title());
    source.url().ifPresent(url -> work.put("url", url));
    source
        .publisher()
        .ifPresent(
            name -> {
              Map<String, Object> publisher = named("Organization", name);
              source.publisherUrl().ifPresent(url -> publisher.put("url", url));
              work.put("publisher", publisher);
            });
    return work;
  }

  private static Map<String, Object> person(String name) {
    return named("Person", name);
  }

  private static Map<String, Object> named(String type, String name) {
    Map<String, Object> thing = new LinkedHashMap<>();
    thing.put("@type", type);
    thing.put("name", name);
    return thing;
  }

  private static String json(Object value) {
    return switch (value) {
      case Map<?, ?> map ->
          map.entrySet().stream()
              .map(e -> json(String.valueOf(e.getKey())) + ":" + json(e.getValue()))
              .collect(Collectors.joining(",", "{", "}"));
      case List<?> list ->
          list.stream().map(BlogPosting::json).collect(Collectors.joining(",", "[", "]"));
      case Integer number -> number.toString();
      default -> quoted(value.toString());
    };
  }

  /** Markup characters are escaped too, so that no text can end the script element. */
  private static String quoted(String text) {
    StringBuilder json = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c == '<' || c == '>' || c == '&' || c == '\u2028' || c == '\u2029') {
        json.append("\\u%04x".formatted((int) c));
      } else if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else {
        json.append(c);
      }
    }
    return json.append('"').toString();
  }
}
