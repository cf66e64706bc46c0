package dev.pressline.core.post;

/** Whether readers may see the post: a held one is admitted and kept, and shown to nobody. */
public enum Visibility {
  PUBLIC,
  HELD
}
