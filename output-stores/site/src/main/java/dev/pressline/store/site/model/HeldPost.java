package dev.pressline.store.site.model;

import dev.pressline.store.site.words.PostWords;

/**
 * The version of a post that the store holds.
 *
 * @param words by which readers find it
 */
public record HeldPost(HeldCard held, PostBody body, PostWords words) {}
