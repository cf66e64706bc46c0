package dev.pressline.wire.codec;

import dev.pressline.core.publication.RebuildRequest;
import dev.pressline.wire.Codec;

final class RebuildRequestCodec
    implements Codec<RebuildRequest, dev.pressline.contracts.RebuildRequest> {
  @Override
  public dev.pressline.contracts.RebuildRequest encode(RebuildRequest request) {
    return dev.pressline.contracts.RebuildRequest.newBuilder()
        .setStore(request.store())
        .setRequestedAt(request.requestedAt())
        .build();
  }

  @Override
  public RebuildRequest decode(dev.pressline.contracts.RebuildRequest contract) {
    return new RebuildRequest(contract.getStore(), contract.getRequestedAt());
  }
}
