/** The answer that every draft gets. */
@NullMarked
package dev.pressline.core.verdict;

import org.jspecify.annotations.NullMarked;
