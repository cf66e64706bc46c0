/**
 * The semantic pass (level 2): what is said again of a post, better, by those who can tell how near
 * texts are in meaning.
 */
@NullMarked
package dev.pressline.core.enrichment.semantic;

import org.jspecify.annotations.NullMarked;
