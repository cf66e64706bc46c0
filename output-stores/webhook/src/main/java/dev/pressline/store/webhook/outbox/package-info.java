/**
 * What endpoints are still to be told, in an embedded database.
 *
 * <p>It has the newest version of each post ({@code post0/} or {@code post1/}), with the position
 * in the log, written in one step. For each endpoint it has what that was told ({@code told/}),
 * what it is still to be told ({@code due/}) and how it has been answering ({@code endpoint/}).
 * What is due refers to a post and not to a version: who is behind is told of the newest one and of
 * none before it, so that a withdrawn text does not go out any more.
 */
@NullMarked
package dev.pressline.store.webhook.outbox;

import org.jspecify.annotations.NullMarked;
