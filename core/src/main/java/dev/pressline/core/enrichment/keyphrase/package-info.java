/**
 * Keyphrases: the stretches of a text that say what it is about, found by its words alone.
 *
 * <p>{@link dev.pressline.core.enrichment.keyphrase.Keyphrases} is the way in. A text is cut into
 * words; each gets the word classes it may have from a lexicon made of WordNet and from its
 * neighbours; runs of words are candidates, with variants of spelling and number as one; and a
 * logistic ranker, trained once and kept as a resource, tells how likely each is a keyphrase.
 */
@NullMarked
package dev.pressline.core.enrichment.keyphrase;

import org.jspecify.annotations.NullMarked;
