package dev.pressline.store.webhook.outbox;

import dev.pressline.core.post.PostId;
import dev.pressline.store.webhook.endpoint.Endpoint;
import dev.pressline.store.webhook.endpoint.EventType;
import dev.pressline.store.webhook.event.PostDocument;
import dev.pressline.store.webhook.outbox.KeyValues.Changes;
import java.util.Optional;
import java.util.function.Consumer;

/** What an endpoint was told of posts. */
final class Knowledge {
  private final Endpoint endpoint;
  private final KeyValues state;

  Knowledge(Endpoint endpoint, KeyValues state) {
    this.endpoint = endpoint;
    this.state = state;
  }

  private static String prefix(String endpoint) {
    return "told/" + endpoint + "/";
  }

  private String key(PostId post) {
    return prefix(endpoint.name()) + post.value();
  }

  Optional<Told> of(PostId post) {
    return state.get(key(post)).map(Told::read);
  }

  /** The endpoint has been told of it. */
  void note(PostDocument post, Changes changes) {
    changes.put(key(post.id()), Told.of(post).bytes());
  }

  /** As if the endpoint had never heard of the post. */
  void forget(PostId post, Changes changes) {
    changes.delete(key(post));
  }

  /** Everything that an endpoint of the name was told is forgotten. */
  static void remove(String name, Changes changes) {
    changes.deleteAll(prefix(name));
  }

  /** What the post is to somebody who was told that. */
  static EventType type(PostDocument post, Optional<Told> told) {
    if (!post.isLive()) {
      return EventType.POST_WITHDRAWN;
    }
    return told.filter(it -> it.head().isLive()).isPresent()
        ? EventType.POST_UPDATED
        : EventType.POST_PUBLISHED;
  }

  /** Hands over what the endpoint was told of posts that it believes to be live. */
  void believedLive(Consumer<PostDocument> reader) {
    state.scan(
        prefix(endpoint.name()),
        (_, bytes) -> {
          PostDocument head = Told.read(bytes).head();
          if (head.isLive()) {
            reader.accept(head);
          }
        });
  }
}
