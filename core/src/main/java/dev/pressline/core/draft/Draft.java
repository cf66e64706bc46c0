package dev.pressline.core.draft;

import dev.pressline.core.post.PostId;
import java.util.Optional;

/** What a submitter asks of the pipeline for one post. */
public sealed interface Draft permits Submission, WithdrawalRequest {
  /** The post meant. */
  PostId postId();

  /** The site the post belongs to. */
  String site();

  /** Who submitted, for people to read. */
  Optional<String> submitter();
}
