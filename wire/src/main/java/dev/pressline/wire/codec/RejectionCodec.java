package dev.pressline.wire.codec;

import dev.pressline.core.post.PostId;
import dev.pressline.core.post.Revision;
import dev.pressline.core.post.SourcePosition;
import dev.pressline.core.verdict.Refusal;
import dev.pressline.core.verdict.Rejection;
import dev.pressline.wire.Codec;
import java.util.Optional;

final class RejectionCodec implements Codec<Rejection, dev.pressline.contracts.Rejection> {
  @Override
  public dev.pressline.contracts.Rejection encode(Rejection rejection) {
    Refusal refusal = rejection.refusal();
    return dev.pressline.contracts.Rejection.newBuilder()
        .setPostId(rejection.postId().value())
        .setSite(rejection.site())
        .setRevision(rejection.revision().value())
        .setStage(rejection.stage())
        .setCode(refusal.code())
        .setMessage(refusal.message())
        .setHint(refusal.hint().orElse(null))
        .setLine(refusal.place().line())
        .setColumn(refusal.place().column())
        .setSourcePath(rejection.sourcePath().orElse(null))
        .setSourceTopic(rejection.cause().topic())
        .setSourcePartition(rejection.cause().partition())
        .setSourceOffset(rejection.cause().offset())
        .build();
  }

  @Override
  public Rejection decode(dev.pressline.contracts.Rejection contract) {
    return new Rejection(
        new PostId(contract.getPostId()),
        contract.getSite(),
        new Revision(contract.getRevision()),
        contract.getStage(),
        new Refusal(
            contract.getCode(),
            contract.getMessage(),
            Optional.ofNullable(contract.getHint()),
            new SourcePosition(contract.getLine(), contract.getColumn())),
        Optional.ofNullable(contract.getSourcePath()),
        new Rejection.RecordPosition(
            contract.getSourceTopic(), contract.getSourcePartition(), contract.getSourceOffset()));
  }
}
