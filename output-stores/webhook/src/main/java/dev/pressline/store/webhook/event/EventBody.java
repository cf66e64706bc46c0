package dev.pressline.store.webhook.event;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pressline.core.asset.Sha256;
import dev.pressline.core.site.SiteSettings;
import dev.pressline.store.webhook.endpoint.Endpoint;
import dev.pressline.store.webhook.endpoint.EventType;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * An event as an endpoint reads it.
 *
 * @param id the same however often the endpoint is called until it has taken the event
 * @param text the body of the call
 */
public record EventBody(String id, String text) {
  private static final int ID_DIGITS = 40;

  /**
   * Tells an endpoint of a post.
   *
   * @param before digest of the version that it was told of last, empty when there is none: a post
   *     that comes back as it was is news
   * @param sites by id, for the address and the title of the post's site
   */
  public static EventBody of(
      PostDocument post,
      EventType type,
      Endpoint endpoint,
      String before,
      Map<String, SiteSettings> sites) {
    String id = id(post, endpoint, before);
    ObjectNode body =
        switch (endpoint.format()) {
          case PRESSLINE -> event(post, type, endpoint);
          case ACTIVITYSTREAMS -> new Activity(post, sites, endpoint.content()).json(id, type);
        };
    return new EventBody(id, body.toString());
  }

  private static ObjectNode event(PostDocument post, EventType type, Endpoint endpoint) {
    ObjectNode data = post.json().deepCopy();
    data.remove(PostDocument.AT);
    data.remove(PostDocument.REFUSED);
    if (!endpoint.content()) {
      data.remove(PostDocument.CONTENT);
    }
    ObjectNode event = Json.object();
    event.put("type", type.wireName());
    event.put("timestamp", post.at().toString());
    event.set("data", data);
    return event;
  }

  private static String id(PostDocument post, Endpoint endpoint, String before) {
    String version =
        String.join(
            "\0",
            endpoint.name(),
            post.id().value(),
            String.valueOf(post.version().revision().value()),
            String.valueOf(post.version().level()),
            post.digest(),
            before);
    return "msg_"
        + Sha256.of(version.getBytes(StandardCharsets.UTF_8)).hex().substring(0, ID_DIGITS);
  }
}
