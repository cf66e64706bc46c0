/** How fast posts come into a database. */
@NullMarked
package dev.pressline.benchmarks.database;

import org.jspecify.annotations.NullMarked;
