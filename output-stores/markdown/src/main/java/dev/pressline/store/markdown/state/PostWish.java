package dev.pressline.store.markdown.state;

import dev.pressline.core.asset.PostAsset;
import dev.pressline.core.post.PostId;
import dev.pressline.core.publication.PostVersion;
import dev.pressline.core.verdict.Refusal;
import dev.pressline.store.Holding;
import dev.pressline.store.markdown.files.FileContent;
import java.util.List;

/**
 * What a version of a post asks for, whatever else lies in the folder.
 *
 * @param title by which people know it
 * @param url where it can be seen
 * @param live whether readers see the post
 * @param assets files that are to lie beside it
 */
public record PostWish(
    PostId id,
    PostVersion version,
    String site,
    String title,
    String url,
    boolean live,
    Form form,
    List<PostAsset> assets) {
  public PostWish {
    assets = List.copyOf(assets);
  }

  /** Of which kind it is. */
  public sealed interface Form {
    /**
     * A file.
     *
     * @param name without folder and extension, by which others of the same name are told
     * @param isPost whether it is a post and may lie under another name
     */
    record File(String path, String name, boolean isPost, FileContent content) implements Form {}

    /** No file. */
    record Nothing() implements Form {}

    /** What cannot be. */
    record Refused(Refusal refusal) implements Form {}
  }

  /** What is told of it, once it is done. */
  public Holding holding() {
    return form instanceof Form.Refused(Refusal why)
        ? Holding.refused(id, version, why)
        : Holding.of(id, version, live);
  }

  /** The same with another form. */
  PostWish with(Form other) {
    return new PostWish(id, version, site, title, url, live, other, assets);
  }
}
