package dev.pressline.launcher.letters;

import dev.pressline.launcher.pipeline.DeadLetter;

/**
 * A dead letter and what has become of its post.
 *
 * @param isAnswered whether the pipeline has said something about that version of the post since,
 *     or about a newer one: it was sent in again, or its author has written anew
 */
public record KeptLetter(DeadLetter letter, boolean isAnswered) {}
