package dev.pressline.launcher.web;

import java.io.IOException;
import java.util.Optional;

/** Pages of a site that show what readers do not see yet. Safe for any number of threads. */
public interface PreviewedPages {
  /**
   * The bytes of a file of the site, relative to its root.
   *
   * @return empty when the file is the one that readers see
   */
  Optional<byte[]> page(String file) throws IOException;

  /** Grows whenever a page may have become another. */
  long version();
}
