package dev.pressline.e2e.badpost;

import dev.pressline.material.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A post that stops other generators, and what Pressline makes of it.
 *
 * @param sample its file, relative to the samples
 * @param verdict what is said of it; {@code either} where two posts want one thing and one gets it
 * @param code of the refusal or of the warning; empty where nothing is to be said
 * @param shown what a reader finds on its page
 */
record BadPost(String sample, String verdict, String code, List<String> shown) {
  static BadPost published(String sample, String... shown) {
    return new BadPost("bad-posts/" + sample + ".md", "published", "", List.of(shown));
  }

  static BadPost rejected(String sample, String code) {
    return new BadPost("rejected/" + sample + ".md", "rejected", code, List.of());
  }

  /** It is published, and its author is told. */
  BadPost warnedOf(String code) {
    return new BadPost(sample, verdict, code, shown);
  }

  /** Name of its file among the drafts, without the extension; begins with no date. */
  String name() {
    return sample.replaceFirst(".*/", "").replaceFirst("\\.md$", "");
  }

  boolean isRejected() {
    return verdict.equals("rejected");
  }

  byte[] source() throws IOException {
    return Files.readAllBytes(ProjectFolder.ROOT.resolve("samples").resolve(sample));
  }

  Path writeInto(Path drafts) throws IOException {
    return Files.write(drafts.resolve(name() + ".md"), source());
  }

  /** The same post as its author leaves it after reading the verdict. */
  String mended(int day) {
    return """
    ---
    title: Mended %1$s
    date: 2025-03-%2$02d
    tags: [mended]
    permalink: /mended/%1$s/
    ---

    Now %1$s is as it should be.
    """
        .formatted(name(), day);
  }
}
