/**
 * The {@code pressline} command.
 *
 * <p>{@code command} holds one class a subcommand and knows the terminal; {@code drafts} finds
 * drafts, submits them and counts what becomes of them; {@code pipeline} is the embedded default,
 * or the connection to a pipeline that runs elsewhere; {@code console} writes for people and
 * machines; {@code web} serves a finished site.
 */
@NullMarked
package dev.pressline.launcher;

import org.jspecify.annotations.NullMarked;
