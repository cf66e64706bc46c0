/** Finds among a site's posts the stories that go on and the parts of a series. */
@NullMarked
package dev.pressline.core.enrichment.story;

import org.jspecify.annotations.NullMarked;
