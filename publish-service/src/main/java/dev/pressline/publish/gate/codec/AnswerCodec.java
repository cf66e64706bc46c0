package dev.pressline.publish.gate.codec;

import dev.pressline.core.gate.Claim;
import dev.pressline.core.post.PostId;
import dev.pressline.core.post.SourcePosition;
import dev.pressline.core.verdict.Refusal;
import dev.pressline.publish.gate.records.AnswerRecord;
import dev.pressline.publish.gate.records.RefusalRecord;
import dev.pressline.wire.Codec;
import java.util.Optional;

/** A refusal of a path has no place in the source. */
final class AnswerCodec implements Codec<Claim.Answer, AnswerRecord> {
  @Override
  public AnswerRecord encode(Claim.Answer answer) {
    return new AnswerRecord(
        answer.postId().value(),
        answer.ticket(),
        answer
            .refusal()
            .map(
                refusal ->
                    new RefusalRecord(
                        refusal.code(), refusal.message(), refusal.hint().orElse(null)))
            .orElse(null));
  }

  @Override
  public Claim.Answer decode(AnswerRecord answer) {
    return new Claim.Answer(
        new PostId(answer.getPostId()),
        answer.getTicket(),
        Optional.ofNullable(answer.getRefusal())
            .map(
                refusal ->
                    new Refusal(
                        refusal.getCode(),
                        refusal.getMessage(),
                        Optional.ofNullable(refusal.getHint()),
                        SourcePosition.NOWHERE)));
  }
}
