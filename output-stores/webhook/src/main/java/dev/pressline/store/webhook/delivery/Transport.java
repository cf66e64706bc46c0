package dev.pressline.store.webhook.delivery;

import dev.pressline.store.webhook.outbox.Outcome;
import java.net.URI;

/** Calls an address; a test may answer in its place. */
@FunctionalInterface
interface Transport {
  /**
   * Calls and waits for the answer.
   *
   * @throws InterruptedException when the process ends; nobody knows what came of the call then
   */
  Outcome call(URI url, Message message) throws InterruptedException;
}
