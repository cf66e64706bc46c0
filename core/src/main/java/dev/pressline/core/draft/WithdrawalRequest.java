package dev.pressline.core.draft;

import dev.pressline.core.post.PostId;
import dev.pressline.core.post.Withdrawal;
import java.util.Optional;

/** A wish to take a post off the site. */
public record WithdrawalRequest(
    PostId postId, String site, Withdrawal withdrawal, Optional<String> submitter)
    implements Draft {}
