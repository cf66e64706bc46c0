package dev.pressline.wire.codec;

import dev.pressline.contracts.DraftAction;
import dev.pressline.core.draft.Draft;
import dev.pressline.core.draft.SourceBytes;
import dev.pressline.core.draft.Submission;
import dev.pressline.core.draft.WithdrawalRequest;
import dev.pressline.core.post.PostId;
import dev.pressline.wire.Codec;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;

final class DraftCodec implements Codec<Draft, dev.pressline.contracts.Draft> {
  @Override
  public dev.pressline.contracts.Draft encode(Draft draft) {
    dev.pressline.contracts.Draft.Builder contract =
        dev.pressline.contracts.Draft.newBuilder()
            .setPostId(draft.postId().value())
            .setSite(draft.site())
            .setSubmitter(draft.submitter().orElse(null));
    return switch (draft) {
      case Submission submission -> encode(submission, contract).build();
      case WithdrawalRequest request ->
          contract
              .setAction(DraftAction.WITHDRAW)
              .setWithdrawal(Parts.encode(request.withdrawal()))
              .setFormat(null)
              .setSource(ByteBuffer.allocate(0))
              .setSourcePath(null)
              .setMetadata(Map.of())
              .setPublishAt(null)
              .setExpiresAt(null)
              .setAssets(null)
              .build();
    };
  }

  private static dev.pressline.contracts.Draft.Builder encode(
      Submission submission, dev.pressline.contracts.Draft.Builder contract) {
    return contract
        .setAction(DraftAction.SUBMIT)
        .setWithdrawal(null)
        .setFormat(submission.format().map(Parts::encode).orElse(null))
        .setSource(ByteBuffer.wrap(submission.source().toByteArray()))
        .setSourcePath(submission.sourcePath().orElse(null))
        .setMetadata(Parts.encodeMap(submission.metadata()))
        .setPublishAt(submission.publishAt().orElse(null))
        .setExpiresAt(submission.expiresAt().orElse(null))
        .setAssets(submission.assets().map(files -> Parts.each(files, Parts::encode)).orElse(null));
  }

  @Override
  public Draft decode(dev.pressline.contracts.Draft contract) {
    PostId postId = new PostId(contract.getPostId());
    Optional<String> submitter = Optional.ofNullable(contract.getSubmitter());
    return switch (contract.getAction()) {
      case WITHDRAW ->
          new WithdrawalRequest(
              postId, contract.getSite(), Parts.decode(contract.getWithdrawal()), submitter);
      case SUBMIT ->
          new Submission(
              postId,
              contract.getSite(),
              Parts.decode(contract.getFormat()),
              SourceBytes.of(bytes(contract.getSource())),
              Optional.ofNullable(contract.getSourcePath()),
              contract.getMetadata(),
              Optional.ofNullable(contract.getPublishAt()),
              Optional.ofNullable(contract.getExpiresAt()),
              submitter,
              Optional.ofNullable(contract.getAssets())
                  .map(files -> Parts.each(files, Parts::decode)));
    };
  }

  private static byte[] bytes(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.remaining()];
    buffer.duplicate().get(bytes);
    return bytes;
  }
}
