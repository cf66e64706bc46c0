package dev.pressline.store.markdown.git;

/** In whose name commits are made, as author and as committer. */
public record Author(String name, String email) {}
