package dev.pressline.store.webhook.outbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pressline.store.webhook.event.Json;
import dev.pressline.store.webhook.event.PostDocument;

/**
 * What an endpoint was told last of a post.
 *
 * @param digest of the version
 * @param head of the version, without its text
 */
record Told(String digest, PostDocument head) {
  private static final String DIGEST = "digest";
  private static final String HEAD = "head";

  static Told of(PostDocument post) {
    return new Told(post.digest(), post.head());
  }

  static Told read(byte[] bytes) {
    ObjectNode json = Json.read(bytes);
    return new Told(json.path(DIGEST).asText(), new PostDocument((ObjectNode) json.required(HEAD)));
  }

  byte[] bytes() {
    ObjectNode json = Json.object().put(DIGEST, digest);
    json.set(HEAD, head.json());
    return Json.bytes(json);
  }
}
