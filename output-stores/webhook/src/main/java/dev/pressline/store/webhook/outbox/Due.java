package dev.pressline.store.webhook.outbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pressline.store.webhook.event.Json;
import java.time.Instant;

/**
 * That an endpoint is to be told of a post.
 *
 * @param sequence smaller for what has waited longer
 * @param since when the endpoint came to be behind with the post
 * @param digest of the version of which it is to be told
 * @param forgotten whether it is to be told that the log knows the post no more
 * @param attempts to tell it, which may have reached it; those of former versions count as one
 * @param next not before that time
 */
record Due(
    long sequence, Instant since, String digest, boolean forgotten, int attempts, Instant next) {
  static Due read(byte[] bytes) {
    ObjectNode json = Json.read(bytes);
    return new Due(
        json.path("sequence").asLong(),
        Instant.parse(json.path("since").asText()),
        json.path("digest").asText(),
        json.path("forgotten").asBoolean(),
        json.path("attempts").asInt(),
        Instant.parse(json.path("next").asText()));
  }

  byte[] bytes() {
    ObjectNode json = Json.object();
    json.put("sequence", sequence).put("since", since.toString()).put("digest", digest);
    json.put("forgotten", forgotten).put("attempts", attempts).put("next", next.toString());
    return Json.bytes(json);
  }

  /** Another version is to be told of, at once: what the one before was answered need not hold. */
  Due of(String version, boolean isForgotten, Instant now) {
    return new Due(sequence, since, version, isForgotten, Math.min(attempts, 1), now);
  }

  /** One attempt more is made. */
  Due attempted() {
    return new Due(sequence, since, digest, forgotten, attempts + 1, next);
  }

  /** It is tried again at that time. */
  Due at(Instant time) {
    return new Due(sequence, since, digest, forgotten, attempts, time);
  }

  /** It is tried now, with as much patience as in the beginning. */
  Due anew(Instant now) {
    return new Due(sequence, since, digest, forgotten, Math.min(attempts, 1), now);
  }
}
