package dev.pressline.store.webhook.outbox;

import dev.pressline.store.webhook.endpoint.Endpoint;
import dev.pressline.store.webhook.endpoint.EventType;
import dev.pressline.store.webhook.event.PostDocument;

/**
 * What an endpoint is to be told now.
 *
 * @param before digest of the version that it was told of last; empty when there is none
 */
public record Parcel(Endpoint endpoint, PostDocument post, EventType type, String before) {}
