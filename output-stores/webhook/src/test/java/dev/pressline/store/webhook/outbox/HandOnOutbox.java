package dev.pressline.store.webhook.outbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pressline.store.webhook.event.Json;
import dev.pressline.store.webhook.outbox.KeyValues.Changes;

/** Somebody who changes by hand what the outbox keeps. */
public final class HandOnOutbox {
  private HandOnOutbox() {}

  public static void change(Outbox outbox, String post) {
    ObjectNode kept = Json.read(outbox.state().get(outbox.told() + post).orElseThrow());
    Changes changes = new Changes();
    changes.put(outbox.told() + post, Json.bytes(kept.put("title", "Changed by hand")));
    outbox.state().write(changes, true);
  }

  public static void delete(Outbox outbox, String post) {
    Changes changes = new Changes();
    changes.delete(outbox.told() + post);
    outbox.state().write(changes, true);
  }
}
