package dev.pressline.store.site.state;

import dev.pressline.store.LogPosition;
import dev.pressline.store.site.model.HeldPost;
import java.util.Collection;
import java.util.List;

/**
 * What becomes durable in one step.
 *
 * @param posts to hold
 * @param position up to where the store is complete then
 * @param dirty pages to be written
 * @param owned files that the store is about to write for the first time
 */
public record Commit(
    Collection<HeldPost> posts,
    LogPosition position,
    Collection<PageRef> dirty,
    Collection<PageRef> owned) {
  public Commit {
    posts = List.copyOf(posts);
    dirty = List.copyOf(dirty);
    owned = List.copyOf(owned);
  }
}
