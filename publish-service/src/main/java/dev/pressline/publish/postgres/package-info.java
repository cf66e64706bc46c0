/** Joins the PostgreSQL store to the publications log, when the operator has turned it on. */
@NullMarked
package dev.pressline.publish.postgres;

import org.jspecify.annotations.NullMarked;
