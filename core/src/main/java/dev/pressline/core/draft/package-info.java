/** Source text as it is submitted: unverified, in whatever form its author writes. */
@NullMarked
package dev.pressline.core.draft;

import org.jspecify.annotations.NullMarked;
