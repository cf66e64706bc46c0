/** Makes the lexicon and the weights of the keyphrases, and measures what they give. */
@NullMarked
package dev.pressline.quality.keyphrase;

import org.jspecify.annotations.NullMarked;
