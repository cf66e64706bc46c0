package dev.pressline.store.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pressline.core.post.Revision;
import dev.pressline.core.publication.PostVersion;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What somebody knows of a blog who does as the events say: takes each of them once, and each in
 * the order in which it comes. It complains when an older version comes after a newer one.
 */
final class Follower {
  private final Map<String, JsonNode> posts = new TreeMap<>();
  private final Set<String> taken = new HashSet<>();

  private Follower() {}

  static Follower of(List<Receiver.Call> calls) {
    Follower follower = new Follower();
    calls.forEach(follower::take);
    return follower;
  }

  private void take(Receiver.Call call) {
    if (!taken.add(call.id())) {
      return;
    }
    JsonNode data = call.data();
    Optional.ofNullable(posts.put(call.postId(), data))
        .ifPresent(
            before ->
                assertThat(version(data))
                    .describedAs("after %s of %s", version(before), call.postId())
                    .isGreaterThanOrEqualTo(version(before)));
  }

  private static PostVersion version(JsonNode data) {
    return new PostVersion(
        new Revision(Long.parseLong(data.path("revision").asText())),
        data.path("enrichmentLevel").asInt());
  }

  Optional<JsonNode> post(String id) {
    return Optional.ofNullable(posts.get(id));
  }

  /** What lies at which address; what is gone lies nowhere. */
  Map<String, String> shown() {
    Map<String, String> shown = new TreeMap<>();
    posts.forEach(
        (id, data) -> {
          String permalink = data.path("permalink").asText();
          String kind = data.path("withdrawal").path("kind").asText();
          if (data.path("live").asBoolean()) {
            shown.put(permalink, data.toString());
            data.path("formerPermalinks")
                .forEach(old -> shown.put(old.asText(), "at " + permalink));
          } else if (kind.equals("redirect")) {
            shown.put(permalink, "at " + data.path("withdrawal").path("target").asText());
          } else if (!kind.equals("gone")) {
            shown.put(id, kind);
          }
        });
    return shown;
  }
}
