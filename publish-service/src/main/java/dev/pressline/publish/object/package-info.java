/** Joins the object store to the publications log, when the operator has turned it on. */
@NullMarked
package dev.pressline.publish.object;

import org.jspecify.annotations.NullMarked;
