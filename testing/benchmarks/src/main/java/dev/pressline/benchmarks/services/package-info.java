/** What each service takes of a machine, as a process of its own. */
@NullMarked
package dev.pressline.benchmarks.services;

import org.jspecify.annotations.NullMarked;
