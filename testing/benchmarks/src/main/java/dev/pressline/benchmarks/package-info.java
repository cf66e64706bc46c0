/** Figures about the core: how long a post takes, beside the libraries it is read with. */
@NullMarked
package dev.pressline.benchmarks;

import org.jspecify.annotations.NullMarked;
