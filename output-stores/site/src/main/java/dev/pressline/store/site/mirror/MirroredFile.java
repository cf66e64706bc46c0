package dev.pressline.store.site.mirror;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A file of a site.
 *
 * @param site its id
 * @param file path relative to the site's folder, with {@code /}
 * @param path where it lies, or lay
 * @param leadsTo absolute address to which the page sends its readers; empty for all that is read
 *     itself
 */
public record MirroredFile(String site, String file, Path path, Optional<String> leadsTo) {}
