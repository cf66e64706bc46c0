package dev.pressline.store.webhook.delivery;

import dev.pressline.core.site.SiteSettings;
import dev.pressline.store.webhook.event.EventBody;
import dev.pressline.store.webhook.outbox.Parcel;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A call as Standard Webhooks has it.
 *
 * @param id of what is told, by which a receiver knows that it was told before
 * @param timestamp of the attempt, in seconds since 1970
 * @param signatures one a secret, with blanks between
 * @param mediaType of the body
 */
record Message(String id, long timestamp, String signatures, String mediaType, String body) {
  static Message of(Parcel parcel, Map<String, SiteSettings> sites, Instant now) {
    EventBody body =
        EventBody.of(parcel.post(), parcel.type(), parcel.endpoint(), parcel.before(), sites);
    long timestamp = now.getEpochSecond();
    String signatures =
        parcel.endpoint().secrets().stream()
            .map(secret -> secret.sign(body.id(), timestamp, body.text()))
            .collect(Collectors.joining(" "));
    return new Message(
        body.id(), timestamp, signatures, parcel.endpoint().format().mediaType(), body.text());
  }
}
