package dev.pressline.publish.gate.codec;

import dev.pressline.core.gate.Claim;
import dev.pressline.core.post.PostId;
import dev.pressline.publish.gate.records.ClaimRecord;
import dev.pressline.wire.Codec;

final class ClaimCodec implements Codec<Claim, ClaimRecord> {
  @Override
  public ClaimRecord encode(Claim claim) {
    return new ClaimRecord(
        claim.site(), claim.postId().value(), claim.ticket(), IntentCodec.encode(claim.intent()));
  }

  @Override
  public Claim decode(ClaimRecord claim) {
    return new Claim(
        claim.getSite(),
        new PostId(claim.getPostId()),
        claim.getTicket(),
        IntentCodec.decode(claim.getIntent()));
  }
}
