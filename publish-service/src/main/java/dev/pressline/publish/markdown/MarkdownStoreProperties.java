package dev.pressline.publish.markdown;

import dev.pressline.store.markdown.body.BodyForm;
import dev.pressline.store.markdown.dialect.Dialect;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the operator decides about the Markdown store.
 *
 * @param enabled whether publications are written as Markdown files
 * @param folder of the generator; where there are several sites, each has a folder of its id in it
 * @param dialect generator for which the files are: {@code hexo}, {@code hugo} or {@code jekyll}
 * @param body {@code as-written}: the author's own Markdown, where it means the same to the
 *     generator, with links put in; {@code from-html}: always Markdown made of the sanitised HTML
 * @param state folder of the store's own state, {@code markdown-store} below the common one unless
 *     given
 * @param git whether each publication is a commit
 */
@ConfigurationProperties("pressline.markdown-store")
public record MarkdownStoreProperties(
    @DefaultValue("false") boolean enabled,
    @DefaultValue("markdown") Path folder,
    @DefaultValue("hugo") Dialect dialect,
    @DefaultValue("as-written") BodyForm body,
    Optional<String> state,
    @DefaultValue Git git) {
  /**
   * Commits.
   *
   * @param enabled whether each publication is a commit in the Git working copy in which the folder
   *     lies; one is begun in the folder if it lies in none
   * @param author name of author and committer
   * @param email address of author and committer
   */
  public record Git(
      @DefaultValue("false") boolean enabled,
      @DefaultValue("Pressline") String author,
      @DefaultValue("pressline@localhost") String email) {}
}
