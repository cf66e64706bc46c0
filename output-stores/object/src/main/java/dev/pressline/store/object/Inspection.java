package dev.pressline.store.object;

import dev.pressline.store.StoreUnavailableException;
import dev.pressline.store.object.bucket.Bucket;
import dev.pressline.store.site.Workers;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * Compares the bucket with the ledger by its listing, a thousand objects a request, without reading
 * any object.
 */
final class Inspection {
  private final Bucket bucket;
  private final Ledger ledger;
  private final Keys keys;
  private final Workers lanes;
  private final Set<String> strangers = new HashSet<>();
  private final Deque<String> roots = new ArrayDeque<>();
  private String after = "";
  private long size;
  private long owed;

  Inspection(Bucket bucket, Ledger ledger, Keys keys, Workers lanes) {
    this.bucket = bucket;
    this.ledger = ledger;
    this.keys = keys;
    this.lanes = lanes;
  }

  /**
   * What is not as the ledger has it.
   *
   * @param damaged objects that are lost or other than they were left; the ledger says so now
   * @param strays objects of the store's that the ledger does not know
   */
  record Findings(List<String> damaged, List<String> strays) {
    boolean isEmpty() {
      return damaged.isEmpty() && strays.isEmpty();
    }
  }

  /** Goes through the next so many parts of all objects. */
  Findings next(int parts, int ofAll) {
    Findings found = new Findings(new ArrayList<>(), new ArrayList<>());
    if (roots.isEmpty()) {
      begin();
    }
    owed += Math.ceilDiv(size * parts, Math.max(1, ofAll));
    while (owed > 0) {
      if (roots.isEmpty()) {
        begin();
      }
      String root = roots.getFirst();
      Bucket.Stretch stretch = bucket.list(root, after);
      Map<String, Ledger.Entry> known = ledger.between(root, after, lastOf(stretch));
      known.forEach((key, entry) -> compare(key, entry, stretch, found));
      found.strays().addAll(unknown(stretch, known).keySet());
      advance(stretch);
      owed -= Math.max(1, known.size());
    }
    return found;
  }

  private void begin() {
    roots.addAll(new TreeSet<>(keys.roots().values()));
    after = "";
    size = Math.max(1, ledger.size());
    owed = 0;
  }

  private void advance(Bucket.Stretch stretch) {
    Optional<String> last = lastOf(stretch);
    after = last.orElse("");
    if (last.isEmpty()) {
      roots.removeFirst();
    }
  }

  private void compare(String key, Ledger.Entry entry, Bucket.Stretch stretch, Findings found) {
    String tag = stretch.tags().getOrDefault(key, "");
    if (tag.isEmpty() || entry.version().isEmpty() || !tag.equals(entry.tag())) {
      ledger.put(key, entry.damaged(tag));
      found.damaged().add(key);
    }
  }

  /**
   * Goes through all of the bucket and makes the ledger say what is there. What another writer has
   * left is believed to be what its mark says.
   */
  void takeStock() {
    for (String root : new TreeSet<>(keys.roots().values())) {
      Optional<String> from = Optional.of("");
      while (from.isPresent()) {
        Bucket.Stretch stretch = bucket.list(root, from.get());
        Map<String, Ledger.Entry> known = ledger.between(root, from.get(), lastOf(stretch));
        takeStock(stretch, known);
        from = lastOf(stretch);
      }
    }
  }

  private void takeStock(Bucket.Stretch stretch, Map<String, Ledger.Entry> known) {
    List<Callable<Boolean>> changed = new ArrayList<>();
    known.forEach(
        (key, entry) -> {
          String tag = stretch.tags().getOrDefault(key, "");
          if (tag.isEmpty()) {
            ledger.put(key, entry.damaged(""));
          } else if (!tag.equals(entry.tag())) {
            changed.add(
                () -> {
                  ledger.put(key, look(key).orElse(entry.damaged(tag)));
                  return true;
                });
          }
        });
    all(changed);
    unknown(stretch, known).forEach(ledger::put);
  }

  /** What the ledger does not know and a store has left, this one or another of the same site. */
  private Map<String, Ledger.Entry> unknown(
      Bucket.Stretch stretch, Map<String, Ledger.Entry> known) {
    Map<String, Ledger.Entry> ours = new ConcurrentSkipListMap<>();
    List<Callable<Boolean>> looks = new ArrayList<>();
    stretch
        .tags()
        .forEach(
            (key, tag) -> {
              boolean strange = !known.containsKey(key) && !key.equals(keys.note());
              if (strange && !strangers.contains(key + '\n' + tag)) {
                looks.add(
                    () -> {
                      look(key).ifPresent(entry -> ours.put(key, entry));
                      return true;
                    });
              }
            });
    all(looks);
    stretch
        .tags()
        .forEach(
            (key, tag) -> {
              if (!known.containsKey(key) && !ours.containsKey(key)) {
                strangers.add(key + '\n' + tag);
              }
            });
    return ours;
  }

  /** What a store of the same site says with the object; empty when it is somebody else's. */
  private Optional<Ledger.Entry> look(String key) {
    return bucket
        .look(key)
        .flatMap(
            found ->
                found
                    .mark()
                    .filter(mark -> keys.isOurs(key, mark))
                    .map(mark -> new Ledger.Entry(mark.version(), found.tag(), Optional.empty())));
  }

  private static Optional<String> lastOf(Bucket.Stretch stretch) {
    return stretch.isLast()
        ? Optional.empty()
        : stretch.tags().keySet().stream().reduce((_, later) -> later);
  }

  private void all(List<Callable<Boolean>> looks) {
    try {
      var unused = lanes.all(looks);
    } catch (IOException e) {
      throw new StoreUnavailableException("The bucket cannot be looked through now.", e);
    }
  }
}
