package dev.pressline.store.webhook;

import dev.pressline.store.webhook.endpoint.Endpoint;
import dev.pressline.store.webhook.endpoint.EventFormat;
import dev.pressline.store.webhook.endpoint.EventType;
import dev.pressline.store.webhook.endpoint.ReplayFrom;
import dev.pressline.store.webhook.endpoint.Secret;
import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Words for endpoints. */
final class Endpoints {
  /** The key of the reference implementation's tests. */
  static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

  private Endpoints() {}

  /** One that is told of everything there is. */
  static Endpoint eager(String name, URI url) {
    return endpoint(name, url, ReplayFrom.EARLIEST, EnumSet.allOf(EventType.class));
  }

  static Endpoint since(String from, String name, URI url) {
    return endpoint(name, url, new ReplayFrom(from), EnumSet.allOf(EventType.class));
  }

  static Endpoint only(EventType type, String name, URI url) {
    return endpoint(name, url, ReplayFrom.EARLIEST, Set.of(type));
  }

  private static Endpoint endpoint(String name, URI url, ReplayFrom from, Set<EventType> events) {
    return new Endpoint(
        name,
        url,
        List.of(Secret.of(SECRET)),
        Optional.empty(),
        events,
        EventFormat.PRESSLINE,
        true,
        from);
  }
}
