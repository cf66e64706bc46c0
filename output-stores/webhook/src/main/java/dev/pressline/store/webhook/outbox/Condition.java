package dev.pressline.store.webhook.outbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pressline.store.webhook.endpoint.Endpoint;
import dev.pressline.store.webhook.event.Json;
import java.time.Instant;
import java.util.Optional;

/**
 * How an endpoint has been answering.
 *
 * @param replayFrom as it was set up
 * @param address digest of the address as it was set up
 * @param since from where on it is told of posts that it was not told of
 * @param failures in a row
 * @param pausedUntil it is not called before
 * @param lastSuccess when it last took something
 * @param lastFailure why it last did not
 * @param disabledAt since when it is not called any more
 */
record Condition(
    String replayFrom,
    String address,
    Instant since,
    int failures,
    Instant pausedUntil,
    Optional<Instant> lastSuccess,
    Optional<String> lastFailure,
    Optional<Instant> disabledAt) {
  /** An endpoint that was never called. */
  static Condition of(Endpoint endpoint, String address, Instant now) {
    return new Condition(
        endpoint.replayFrom().text(),
        address,
        endpoint.replayFrom().since(now),
        0,
        Instant.EPOCH,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  static Condition read(byte[] bytes) {
    ObjectNode json = Json.read(bytes);
    return new Condition(
        json.path("replayFrom").asText(),
        json.path("address").asText(),
        Instant.parse(json.path("since").asText()),
        json.path("failures").asInt(),
        Instant.parse(json.path("pausedUntil").asText()),
        text(json, "lastSuccess").map(Instant::parse),
        text(json, "lastFailure"),
        text(json, "disabledAt").map(Instant::parse));
  }

  private static Optional<String> text(ObjectNode json, String field) {
    return Optional.of(json.path(field).asText()).filter(text -> !text.isEmpty());
  }

  byte[] bytes() {
    ObjectNode json = Json.object();
    json.put("replayFrom", replayFrom).put("address", address).put("since", since.toString());
    json.put("failures", failures).put("pausedUntil", pausedUntil.toString());
    lastSuccess.ifPresent(time -> json.put("lastSuccess", time.toString()));
    lastFailure.ifPresent(reason -> json.put("lastFailure", reason));
    disabledAt.ifPresent(time -> json.put("disabledAt", time.toString()));
    return Json.bytes(json);
  }

  /** When it may be called; empty when it is disabled. */
  Optional<Instant> opensAt() {
    return disabledAt.isPresent() ? Optional.empty() : Optional.of(pausedUntil);
  }

  /** It has taken something. */
  Condition succeeded(Instant now) {
    return new Condition(
        replayFrom,
        address,
        since,
        0,
        Instant.EPOCH,
        Optional.of(now),
        lastFailure,
        Optional.empty());
  }

  /** It has not taken something. */
  Condition failed(String reason, Instant until) {
    return new Condition(
        replayFrom,
        address,
        since,
        failures + 1,
        until,
        lastSuccess,
        Optional.of(reason),
        Optional.empty());
  }

  /** It is not called any more. */
  Condition disabled(String reason, Instant now) {
    return new Condition(
        replayFrom,
        address,
        since,
        failures + 1,
        pausedUntil,
        lastSuccess,
        Optional.of(reason),
        Optional.of(now));
  }

  /** It was set up otherwise, and is called again. */
  Condition enabled(Endpoint endpoint, String newAddress, Instant from) {
    return new Condition(
        endpoint.replayFrom().text(),
        newAddress,
        from,
        0,
        Instant.EPOCH,
        lastSuccess,
        lastFailure,
        Optional.empty());
  }
}
