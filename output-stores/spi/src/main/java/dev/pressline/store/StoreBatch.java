package dev.pressline.store;

import dev.pressline.core.publication.Publication;
import java.util.List;

/**
 * Consecutive publications of the log.
 *
 * @param publications in log order for each post
 * @param end position after the last of them
 */
public record StoreBatch(List<Publication> publications, LogPosition end) {
  public StoreBatch {
    publications = List.copyOf(publications);
  }
}
