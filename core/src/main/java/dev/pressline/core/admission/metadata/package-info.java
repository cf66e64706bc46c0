/** What front matter means: names, dates, terms and whether a post is shown. */
@NullMarked
package dev.pressline.core.admission.metadata;

import org.jspecify.annotations.NullMarked;
