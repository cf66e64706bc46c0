package dev.pressline.wire.codec;

import dev.pressline.core.post.Post;
import dev.pressline.core.post.PostEvent;
import dev.pressline.core.post.PostId;
import dev.pressline.core.post.PostWithdrawal;
import dev.pressline.core.post.Revision;
import dev.pressline.wire.Codec;
import java.util.List;

final class PostEventCodec implements Codec<PostEvent, dev.pressline.contracts.Post> {
  private final ContentCodec contents = new ContentCodec();

  @Override
  public dev.pressline.contracts.Post encode(PostEvent event) {
    dev.pressline.contracts.Post.Builder contract =
        dev.pressline.contracts.Post.newBuilder()
            .setPostId(event.postId().value())
            .setSite(event.site())
            .setRevision(event.revision().value())
            .setDraftedAt(event.revision().draftedAt());
    return switch (event) {
      case Post post ->
          contract
              .setContent(contents.encode(post.content()))
              .setWithdrawal(null)
              .setWarnings(Parts.each(post.warnings(), Parts::encode))
              .build();
      case PostWithdrawal withdrawal ->
          contract
              .setContent(null)
              .setWithdrawal(Parts.encode(withdrawal.withdrawal()))
              .setWarnings(List.of())
              .build();
    };
  }

  @Override
  public PostEvent decode(dev.pressline.contracts.Post contract) {
    if ((contract.getContent() == null) == (contract.getWithdrawal() == null)) {
      throw new IllegalArgumentException("it carries either content or a withdrawal");
    }
    PostId postId = new PostId(contract.getPostId());
    Revision revision = new Revision(contract.getRevision());
    if (contract.getContent() == null) {
      return new PostWithdrawal(
          postId, contract.getSite(), revision, Parts.decode(contract.getWithdrawal()));
    }
    return new Post(
        postId,
        contract.getSite(),
        revision,
        contents.decode(contract.getContent()),
        Parts.each(contract.getWarnings(), Parts::decode));
  }
}
