package dev.pressline.core.publication;

import dev.pressline.core.enrichment.Enrichment;
import dev.pressline.core.post.PostContent;
import dev.pressline.core.post.PostId;
import dev.pressline.core.post.Revision;
import dev.pressline.core.post.Withdrawal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Everything needed to show one version of a post, or to show that it was withdrawn.
 *
 * @param state whether and how it is shown
 * @param permalink address path, starting with {@code /}
 * @param url absolute address
 * @param formerPermalinks aliases among them, sorted; all lead to the permalink
 * @param publishedAt the date on the page
 * @param content the post; its body is as ingest made it, its language may be empty
 * @param html the body with the enrichment's links put in
 * @param enrichment what was derived
 */
public record Publication(
    PostId postId,
    String site,
    Revision revision,
    State state,
    String permalink,
    String url,
    List<String> formerPermalinks,
    Instant publishedAt,
    PostContent content,
    String html,
    Enrichment enrichment) {
  public Publication {
    formerPermalinks = List.copyOf(formerPermalinks);
  }

  /**
   * Since when it should have been so: since the draft was in the log, or, where the author wanted
   * the post to be shown or to be taken off later, since then.
   */
  public Instant wantedAt() {
    Optional<Instant> wanted =
        switch (state) {
          case State.Live _ -> content.dates().due();
          case State.Withdrawn _ -> content.dates().expiresAt();
        };
    Instant drafted = revision.draftedAt();
    return wanted.filter(drafted::isBefore).orElse(drafted);
  }

  /** Whether readers see the post. */
  public sealed interface State {
    /**
     * Shown.
     *
     * @param expiresAt when it will be withdrawn
     */
    record Live(Optional<Instant> expiresAt) implements State {}

    /** Taken off. */
    record Withdrawn(Withdrawal withdrawal) implements State {}
  }
}
