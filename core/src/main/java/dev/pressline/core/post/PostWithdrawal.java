package dev.pressline.core.post;

/** The decision to take a post off the site. */
public record PostWithdrawal(PostId postId, String site, Revision revision, Withdrawal withdrawal)
    implements PostEvent {}
