/**
 * The output store that writes publications into PostgreSQL, for applications to read.
 *
 * <p>One connection writes. It holds an advisory lock of its session, so that there is one writer a
 * schema, and ends every batch with one transaction in which the posts and the position in the log
 * change together. Rows say all: the store keeps nothing in memory but the position it last saw.
 */
@NullMarked
package dev.pressline.store.postgres;

import org.jspecify.annotations.NullMarked;
