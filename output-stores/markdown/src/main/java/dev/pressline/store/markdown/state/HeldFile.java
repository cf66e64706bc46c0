package dev.pressline.store.markdown.state;

import dev.pressline.core.asset.Sha256;
import dev.pressline.core.post.PostId;
import dev.pressline.core.post.Revision;
import dev.pressline.core.publication.PostVersion;
import dev.pressline.core.verdict.Refusal;
import dev.pressline.store.Holding;
import java.util.List;
import java.util.Optional;

/**
 * What is kept of a post.
 *
 * @param live whether readers see the post
 * @param url where it can be seen
 * @param name of its file, before others of the same name were thought of; empty when it has none
 * @param file where its text or its redirect lies
 * @param assets where the files that it uses lie
 * @param refusal why it has no file although it should have
 */
public record HeldFile(
    PostId id,
    Revision revision,
    int level,
    boolean live,
    Optional<String> url,
    String name,
    Optional<Written> file,
    List<String> assets,
    Optional<Refusal> refusal) {
  public HeldFile {
    assets = List.copyOf(assets);
  }

  /**
   * A file as it was left.
   *
   * @param path below the folder of the output
   */
  public record Written(String path, Sha256 sha256) {}

  /** Which version it is. */
  public PostVersion version() {
    return new PostVersion(revision, level);
  }

  /** What is told of it. */
  public Holding holding() {
    return refusal
        .map(why -> Holding.refused(id, version(), why))
        .orElseGet(() -> Holding.of(id, version(), live));
  }
}
