package dev.pressline.wire.codec;

import dev.pressline.core.post.PostId;
import dev.pressline.core.post.Revision;
import dev.pressline.core.verdict.Outcome;
import dev.pressline.core.verdict.Verdict;
import dev.pressline.wire.Codec;
import java.util.Optional;

final class VerdictCodec implements Codec<Verdict, dev.pressline.contracts.Verdict> {
  @Override
  public dev.pressline.contracts.Verdict encode(Verdict verdict) {
    return dev.pressline.contracts.Verdict.newBuilder()
        .setPostId(verdict.postId().value())
        .setSite(verdict.site())
        .setRevision(verdict.revision().value())
        .setEnrichmentLevel(verdict.enrichmentLevel())
        .setOutcome(dev.pressline.contracts.Outcome.valueOf(verdict.outcome().name()))
        .setMessage(verdict.message())
        .setUrl(verdict.url().orElse(null))
        .setDueAt(verdict.dueAt().orElse(null))
        .setSourcePath(verdict.sourcePath().orElse(null))
        .setWarnings(Parts.each(verdict.warnings(), Parts::encode))
        .build();
  }

  @Override
  public Verdict decode(dev.pressline.contracts.Verdict contract) {
    return new Verdict(
        new PostId(contract.getPostId()),
        contract.getSite(),
        new Revision(contract.getRevision()),
        contract.getEnrichmentLevel(),
        outcome(contract.getOutcome()),
        contract.getMessage(),
        Optional.ofNullable(contract.getUrl()),
        Optional.ofNullable(contract.getDueAt()),
        Optional.ofNullable(contract.getSourcePath()),
        Parts.each(contract.getWarnings(), Parts::decode));
  }

  private static Outcome outcome(dev.pressline.contracts.Outcome outcome) {
    if (outcome == dev.pressline.contracts.Outcome.UNKNOWN) {
      throw new IllegalArgumentException(
          "its outcome is newer than this reader, which has to be updated");
    }
    return Outcome.valueOf(outcome.name());
  }
}
