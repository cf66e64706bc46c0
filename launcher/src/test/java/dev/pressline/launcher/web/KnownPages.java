package dev.pressline.launcher.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** A preview with the pages that a test gives it. */
final class KnownPages implements PreviewedPages {
  private final Map<String, String> pages = new ConcurrentHashMap<>();
  private final AtomicLong changes = new AtomicLong();

  void put(String file, String page) {
    pages.put(file, page);
    changes.incrementAndGet();
  }

  @Override
  public Optional<byte[]> page(String file) {
    return Optional.ofNullable(pages.get(file)).map(page -> page.getBytes(UTF_8));
  }

  @Override
  public long version() {
    return changes.get();
  }
}
