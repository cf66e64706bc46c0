/** The rendered result for one post, and the decisions of the gate that lead to it. */
@NullMarked
package dev.pressline.core.publication;

import org.jspecify.annotations.NullMarked;
