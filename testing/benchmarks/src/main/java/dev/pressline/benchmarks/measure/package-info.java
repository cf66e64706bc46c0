/** What a benchmark of whole programs measures with: processes, files that change, tables. */
@NullMarked
package dev.pressline.benchmarks.measure;

import org.jspecify.annotations.NullMarked;
