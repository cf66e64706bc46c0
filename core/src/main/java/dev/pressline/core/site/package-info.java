/**
 * What the operator of a site decides: its names, its address, its clock and the shape of its
 * permalinks.
 */
@NullMarked
package dev.pressline.core.site;

import org.jspecify.annotations.NullMarked;
