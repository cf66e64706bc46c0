/** How texts of each language are cut into words that can be compared. */
@NullMarked
package dev.pressline.analyzers;

import org.jspecify.annotations.NullMarked;
