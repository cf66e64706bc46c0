package dev.pressline.store.webhook.outbox;

import dev.pressline.core.post.PostId;
import dev.pressline.store.webhook.event.PostDocument;
import dev.pressline.store.webhook.outbox.KeyValues.Changes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Where posts lie: on one shelf those of which endpoints are told, and, while the log is read
 * again, on the other one those that were read.
 */
final class Shelves {
  private static final List<String> BOTH = List.of("post0/", "post1/");

  private static final String FILLING = "filling";
  private static final String TURNED = "second-shelf";

  /** First and last of the posts whose former text lies on the disk, with a NUL between. */
  private static final String ERASE = "erase";

  /** Before and after every id of a post. */
  private static final String EVERY_POST = "\0\uffff";

  private final KeyValues state;

  Shelves(KeyValues state) {
    this.state = state;
  }

  /** Whether the log is being read again. */
  boolean isFilling() {
    return state.get(FILLING).isPresent();
  }

  private boolean isTurned() {
    return state.get(TURNED).isPresent();
  }

  /** Prefix of the posts of which endpoints are told. */
  String told() {
    return BOTH.get(isTurned() ? 1 : 0);
  }

  private String other() {
    return BOTH.get(isTurned() ? 0 : 1);
  }

  /** Prefix of the posts that are taken in. */
  String written() {
    return isFilling() ? other() : told();
  }

  Optional<PostDocument> find(String shelf, PostId id) {
    return state.get(shelf + id.value()).map(PostDocument::read);
  }

  /** From now on the other shelf is filled, which is empty. */
  void fill(Changes changes) {
    changes.deleteAll(other());
    changes.put(FILLING, new byte[0]);
    changes.put(ERASE, bytes(EVERY_POST));
  }

  /** From now on endpoints are told of what was filled. */
  void turn(Changes changes) {
    changes.delete(FILLING);
    changes.deleteAll(told());
    changes.put(ERASE, bytes(EVERY_POST));
    if (isTurned()) {
      changes.delete(TURNED);
    } else {
      changes.put(TURNED, new byte[0]);
    }
  }

  /** The former texts of these posts are to be erased. */
  void erasing(TreeSet<String> ids, Changes changes) {
    if (!ids.isEmpty()) {
      eraseRange().ifPresent(range -> ids.addAll(List.of(range.split("\0", -1))));
      changes.put(ERASE, bytes(ids.getFirst() + '\0' + ids.getLast()));
    }
  }

  /** Takes former texts off the disk, where they lie until then. */
  void erase() {
    Optional<String> range = eraseRange();
    if (range.isPresent()) {
      String[] ends = range.get().split("\0", -1);
      BOTH.forEach(shelf -> state.erase(shelf + ends[0], shelf + ends[1] + '\0'));
      Changes erased = new Changes();
      erased.delete(ERASE);
      state.write(erased, false);
    }
  }

  private Optional<String> eraseRange() {
    return state.get(ERASE).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
