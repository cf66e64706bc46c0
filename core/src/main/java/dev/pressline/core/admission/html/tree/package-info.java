/** Measuring and changing a page's tree with one walk for all nodes, so that size is the cost. */
@NullMarked
package dev.pressline.core.admission.html.tree;

import org.jspecify.annotations.NullMarked;
