package dev.pressline.store.site.model;

/** The version of a post that the store holds. */
public record HeldPost(HeldCard held, PostBody body) {}
