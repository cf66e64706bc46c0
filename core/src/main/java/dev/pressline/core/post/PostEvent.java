package dev.pressline.core.post;

/** What ingest decided about a post that later stages act on. */
public sealed interface PostEvent permits Post, PostWithdrawal {
  /** The post meant. */
  PostId postId();

  /** The site the post belongs to. */
  String site();

  /** Version of the post. */
  Revision revision();
}
