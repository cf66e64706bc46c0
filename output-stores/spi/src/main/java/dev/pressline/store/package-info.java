/**
 * What an output store is: a place where publications are written so that somebody can read them.
 *
 * <p>A store is driven by one caller at a time, with the records of the publications log in their
 * order. It keeps, with what it stores, the position in the log up to which it is complete, so that
 * it can be resumed, rebuilt or moved without asking anybody else.
 */
@NullMarked
package dev.pressline.store;

import org.jspecify.annotations.NullMarked;
