/**
 * What the posts already published tell about one more: which are near, which tags it would get.
 */
@NullMarked
package dev.pressline.core.enrichment.related;

import org.jspecify.annotations.NullMarked;
