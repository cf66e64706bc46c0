package dev.pressline.store.webhook.event;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pressline.core.site.SiteSettings;
import dev.pressline.store.webhook.endpoint.EventType;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A post in the words of <a
 * href="https://www.w3.org/TR/activitystreams-vocabulary/">ActivityStreams 2.0</a>: an article that
 * the site creates, updates or deletes. The article keeps its id when its address changes; it is
 * that of its entry in the site's feeds.
 *
 * @param content whether its HTML is part of it
 */
record Activity(PostDocument post, Map<String, SiteSettings> sites, boolean content) {
  private static final String CONTEXT = "https://www.w3.org/ns/activitystreams";
  private static final String PUBLIC = CONTEXT + "#Public";
  private static final String TYPE = "type";

  ObjectNode json(String messageId, EventType type) {
    ObjectNode activity = Json.object();
    addContext(activity);
    UUID id = UUID.nameUUIDFromBytes(messageId.getBytes(StandardCharsets.UTF_8));
    activity.put("id", "urn:uuid:" + id);
    activity.put(TYPE, verb(type));
    Optional.ofNullable(sites.get(post.site())).ifPresent(site -> addActor(activity, site));
    activity.put("published", post.at().toString());
    activity.putArray("to").add(PUBLIC);
    activity.set("object", post.isLive() ? article() : tombstone());
    return activity;
  }

  private void addContext(ObjectNode activity) {
    String language = post.text("language");
    if (language.isEmpty() || language.equals("und")) {
      activity.put("@context", CONTEXT);
    } else {
      activity.putArray("@context").add(CONTEXT).addObject().put("@language", language);
    }
  }

  private static String verb(EventType type) {
    return switch (type) {
      case POST_PUBLISHED -> "Create";
      case POST_UPDATED -> "Update";
      case POST_WITHDRAWN -> "Delete";
    };
  }

  private static void addActor(ObjectNode activity, SiteSettings site) {
    activity
        .putObject("actor")
        .put(TYPE, "Service")
        .put("id", site.baseUrl().toString())
        .put("name", site.title());
  }

  private ObjectNode article() {
    ObjectNode article = Json.object();
    article.put("id", post.id().urn()).put(TYPE, "Article").put("url", post.url());
    article.put("name", post.text("title"));
    article.put("summary", escaped(post.text("summary")));
    article.put("published", post.text("publishedAt"));
    if (post.json().has("updatedAt")) {
      article.put("updated", post.text("updatedAt"));
    }
    addNamed(article, "authors", "attributedTo", "Person");
    addNamed(article, "tags", "tag", "Object");
    if (content && post.json().has(PostDocument.CONTENT)) {
      article.put("mediaType", "text/html").put("content", post.text(PostDocument.CONTENT));
    }
    return article;
  }

  private void addNamed(ObjectNode article, String from, String to, String type) {
    if (!post.json().path(from).isEmpty()) {
      ArrayNode named = article.putArray(to);
      post.json()
          .path(from)
          .forEach(name -> named.addObject().put(TYPE, type).put("name", name.asText()));
    }
  }

  private ObjectNode tombstone() {
    ObjectNode tombstone = Json.object();
    tombstone.put("id", post.id().urn()).put(TYPE, "Tombstone").put("formerType", "Article");
    tombstone.put("url", post.url()).put("deleted", post.at().toString());
    return tombstone;
  }

  /** Summaries are HTML there. */
  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
