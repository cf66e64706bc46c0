/** What a reader wants to know before reading: the language, how long it takes, how it begins. */
@NullMarked
package dev.pressline.core.enrichment.reading;

import org.jspecify.annotations.NullMarked;
