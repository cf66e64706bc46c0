package dev.pressline.core.asset;

import java.util.regex.Pattern;

/**
 * A file that a post uses.
 *
 * @param path address path on the site, see {@link #at}
 * @param size in bytes
 * @param mediaType found by looking at the bytes
 */
public record PostAsset(String path, Sha256 sha256, long size, String mediaType) {
  /** All assets lie below; no page does. */
  public static final String ROOT = "/assets/";

  /**
   * Half of the hash keeps addresses short; making two files that share it takes 2^64 attempts, so
   * that nobody can put a file in place of another's.
   */
  private static final int DIGITS = 32;

  private static final Pattern NAME =
      Pattern.compile("[\\p{L}\\p{N}\\p{M}-]{1,200}\\.[a-z0-9]{1,8}");

  /** The asset with its address, which names content and file: other bytes lie elsewhere. */
  public static PostAsset at(String name, Sha256 sha256, long size, String mediaType) {
    return new PostAsset(
        ROOT + sha256.hex().substring(0, DIGITS) + "/" + name, sha256, size, mediaType);
  }

  /** Whether the path is one that {@link #at} gives, so that a file may lie there. */
  public boolean isWellPlaced() {
    String folder = ROOT + sha256.hex().substring(0, DIGITS) + "/";
    return path.startsWith(folder) && NAME.matcher(path.substring(folder.length())).matches();
  }
}
