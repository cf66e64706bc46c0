/** What an operator decides about those who are called: where, with which secret, of what. */
@NullMarked
package dev.pressline.store.webhook.endpoint;

import org.jspecify.annotations.NullMarked;
