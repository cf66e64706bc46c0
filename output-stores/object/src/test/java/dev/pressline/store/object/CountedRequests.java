package dev.pressline.store.object;

import dev.pressline.store.object.bucket.RequestHook;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Notes the requests that a store makes, in their order. */
final class CountedRequests implements RequestHook {
  private final List<String> made = new ArrayList<>();

  @Override
  public synchronized void before(Request request, String key) {
    made.add(request + " " + key);
  }

  /** Forgets what there was. */
  synchronized void begin() {
    made.clear();
  }

  /** The keys of requests of a kind, in their order. */
  synchronized List<String> of(Request request) {
    String kind = request + " ";
    return made.stream()
        .filter(it -> it.startsWith(kind))
        .map(it -> it.substring(kind.length()))
        .toList();
  }

  /** When a request of a kind was made first, counted from 0; -1 when none was. */
  synchronized int firstOf(Request request) {
    return IntStream.range(0, made.size())
        .filter(i -> made.get(i).startsWith(request + " "))
        .findFirst()
        .orElse(-1);
  }

  /** When a request of a kind was made last. */
  synchronized int lastOf(Request request) {
    return IntStream.range(0, made.size())
        .filter(i -> made.get(i).startsWith(request + " "))
        .max()
        .orElse(-1);
  }
}
