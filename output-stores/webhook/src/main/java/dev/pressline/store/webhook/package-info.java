/**
 * Tells others over HTTP what is published, changed and withdrawn, signed by the rules of <a
 * href="https://www.standardwebhooks.com">Standard Webhooks</a>.
 *
 * <p>The store writes down what is to be told, with the position in the log; couriers of its own
 * tell it. What an endpoint answers is therefore never in the way of the log, and no endpoint is in
 * the way of another.
 */
@NullMarked
package dev.pressline.store.webhook;

import org.jspecify.annotations.NullMarked;
