package dev.pressline.wire.codec;

import dev.pressline.contracts.PublicationState;
import dev.pressline.core.post.PostId;
import dev.pressline.core.post.Revision;
import dev.pressline.core.publication.Receipt;
import dev.pressline.wire.Codec;
import java.util.Optional;

final class ReceiptCodec implements Codec<Receipt, dev.pressline.contracts.Receipt> {
  @Override
  public dev.pressline.contracts.Receipt encode(Receipt receipt) {
    return dev.pressline.contracts.Receipt.newBuilder()
        .setPostId(receipt.postId().value())
        .setStore(receipt.store())
        .setRevision(receipt.revision().value())
        .setEnrichmentLevel(receipt.enrichmentLevel())
        .setState(receipt.live() ? PublicationState.LIVE : PublicationState.WITHDRAWN)
        .setUrl(receipt.url().orElse(null))
        .setStoredAt(receipt.storedAt())
        .build();
  }

  @Override
  public Receipt decode(dev.pressline.contracts.Receipt contract) {
    return new Receipt(
        new PostId(contract.getPostId()),
        contract.getStore(),
        new Revision(contract.getRevision()),
        contract.getEnrichmentLevel(),
        contract.getState() == PublicationState.LIVE,
        Optional.ofNullable(contract.getUrl()),
        contract.getStoredAt());
  }
}
