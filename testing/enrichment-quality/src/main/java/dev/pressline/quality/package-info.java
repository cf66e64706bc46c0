/** Measures tags, links and related posts against what editors and annotators chose. */
@NullMarked
package dev.pressline.quality;

import org.jspecify.annotations.NullMarked;
