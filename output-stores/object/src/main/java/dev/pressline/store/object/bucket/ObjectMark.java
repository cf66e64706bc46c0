package dev.pressline.store.object.bucket;

import java.util.Map;
import java.util.Optional;

/**
 * By what a store knows its objects, kept with each of them.
 *
 * @param root prefix of the site that it belongs to
 * @param version what stands for its bytes and for what is told of them
 */
public record ObjectMark(String root, String version) {
  private static final String ROOT = "pressline-root";
  private static final String VERSION = "pressline-version";

  /** As user-defined metadata; a value must not be empty. */
  Map<String, String> metadata() {
    return Map.of(ROOT, "/" + root, VERSION, version);
  }

  /** The mark in the metadata; empty for what another has written. */
  static Optional<ObjectMark> in(Map<String, String> metadata) {
    String root = metadata.getOrDefault(ROOT, "");
    return root.startsWith("/")
        ? Optional.of(new ObjectMark(root.substring(1), metadata.getOrDefault(VERSION, "")))
        : Optional.empty();
  }
}
