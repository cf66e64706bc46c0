package dev.pressline.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Every file of a site with its bytes.
 *
 * @param files by path relative to the site's root
 */
public record SiteBytes(TreeMap<String, byte[]> files) {
  /** Names the state that the folder is written from, and is no part of the site. */
  private static final String SEAL = ".pressline.seal";

  /** The files below the folder, as they are now. */
  public static SiteBytes of(Path folder) {
    TreeMap<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        if (path.equals(folder.resolve(SEAL))) {
          continue;
        }
        files.put(folder.relativize(path).toString(), Files.readAllBytes(path));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new SiteBytes(files);
  }

  /**
   * Fails unless the other site has the same files with the same bytes, naming those that differ.
   */
  public void assertSameAs(SiteBytes other) {
    TreeSet<String> paths = new TreeSet<>(files.keySet());
    paths.addAll(other.files.keySet());
    assertThat(
            paths.stream().filter(path -> !isSame(path, other)).map(path -> differing(path, other)))
        .as("files that differ")
        .isEmpty();
  }

  /**
   * The same files, with other words in some of them.
   *
   * @param paths which files
   * @param word what a word looks like
   * @param words what stands in place of which; others stay
   */
  public SiteBytes translated(Predicate<String> paths, Pattern word, Map<String, String> words) {
    TreeMap<String, byte[]> translated = new TreeMap<>(files);
    translated.replaceAll(
        (path, bytes) ->
            paths.test(path)
                ? word.matcher(new String(bytes, StandardCharsets.UTF_8))
                    .replaceAll(found -> words.getOrDefault(found.group(), found.group()))
                    .getBytes(StandardCharsets.UTF_8)
                : bytes);
    return new SiteBytes(translated);
  }

  /** The site without some of its files. */
  public SiteBytes without(Predicate<String> paths) {
    TreeMap<String, byte[]> others = new TreeMap<>(files);
    others.keySet().removeIf(paths);
    return new SiteBytes(others);
  }

  private boolean isSame(String path, SiteBytes other) {
    return Arrays.equals(files.get(path), other.files.get(path));
  }

  private String differing(String path, SiteBytes other) {
    byte[] here = files.get(path);
    byte[] there = other.files.get(path);
    if (here == null || there == null) {
      return path + (here == null ? " is only there" : " is only here");
    }
    int at = Arrays.mismatch(here, there);
    return path + " at byte " + at + ": «" + around(here, at) + "» / «" + around(there, at) + "»";
  }

  private static String around(byte[] bytes, int at) {
    int from = Math.max(0, at - 40);
    int to = Math.min(bytes.length, at + 60);
    return new String(bytes, from, to - from, StandardCharsets.UTF_8);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SiteBytes that
        && files.keySet().equals(that.files.keySet())
        && files.keySet().stream().allMatch(path -> isSame(path, that));
  }

  @Override
  public int hashCode() {
    return Objects.hash(files.keySet());
  }
}
