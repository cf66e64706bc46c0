/** A whole site beside what other generators make of the same posts: edits, full builds, memory. */
@NullMarked
package dev.pressline.benchmarks.site;

import org.jspecify.annotations.NullMarked;
