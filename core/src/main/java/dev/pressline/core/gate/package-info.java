/**
 * The gate: which version of which post becomes a publication, under which address and when.
 *
 * <p>{@link dev.pressline.core.gate.Gate} is one function from the state of a post and an event to
 * the new state and what follows. {@link dev.pressline.core.gate.PathBook} is another, from a claim
 * and what is written about a site's paths to an answer. Both know no clock and no log: time is an
 * argument, and whoever calls them keeps what they return.
 *
 * <p>A version goes through the gate like this: superseded by what was seen before? held or
 * expired? which address, and does the post own it (if not, the owner of the site's paths is asked,
 * and everything later about the post waits for the answer)? due later (then it is kept until its
 * time)? the same as what is shown? If none of that, it is published.
 */
@NullMarked
package dev.pressline.core.gate;

import org.jspecify.annotations.NullMarked;
