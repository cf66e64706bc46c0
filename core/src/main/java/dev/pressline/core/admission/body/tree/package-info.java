/** Changing a tree with one walk over the children of each parent, however many of them change. */
@NullMarked
package dev.pressline.core.admission.body.tree;

import org.jspecify.annotations.NullMarked;
