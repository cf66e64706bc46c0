package dev.pressline.wire.codec;

import dev.pressline.contracts.HoldingDifference;
import dev.pressline.contracts.PostVersion;
import dev.pressline.contracts.PublicationState;
import dev.pressline.contracts.StoreRefusal;
import dev.pressline.core.post.PostId;
import dev.pressline.core.post.Revision;
import dev.pressline.core.post.SourcePosition;
import dev.pressline.core.publication.StoreCensus;
import dev.pressline.core.verdict.Refusal;
import dev.pressline.wire.Codec;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

final class StoreCensusCodec implements Codec<StoreCensus, dev.pressline.contracts.StoreCensus> {
  @Override
  public dev.pressline.contracts.StoreCensus encode(StoreCensus census) {
    Map<String, Long> reached = new TreeMap<>();
    census.reached().forEach((partition, offset) -> reached.put(partition.toString(), offset));
    return dev.pressline.contracts.StoreCensus.newBuilder()
        .setStore(census.store())
        .setTakenAt(census.takenAt())
        .setReached(reached)
        .setPosts(census.posts())
        .setLive(census.live())
        .setDiffering(census.differing())
        .setRefused(census.refused())
        .setDifferences(census.differences().stream().map(StoreCensusCodec::encode).toList())
        .build();
  }

  private static HoldingDifference encode(StoreCensus.Difference difference) {
    return HoldingDifference.newBuilder()
        .setPostId(difference.postId().value())
        .setWanted(difference.wanted().map(StoreCensusCodec::encode).orElse(null))
        .setHeld(difference.held().map(StoreCensusCodec::encode).orElse(null))
        .setRefusal(difference.refusal().map(StoreCensusCodec::encode).orElse(null))
        .build();
  }

  /** Stores refuse publications, in which nothing has a place. */
  private static StoreRefusal encode(Refusal refusal) {
    return StoreRefusal.newBuilder()
        .setCode(refusal.code())
        .setMessage(refusal.message())
        .setHint(refusal.hint().orElse(null))
        .build();
  }

  private static PostVersion encode(StoreCensus.Version version) {
    return PostVersion.newBuilder()
        .setRevision(version.revision().value())
        .setEnrichmentLevel(version.enrichmentLevel())
        .setState(version.live() ? PublicationState.LIVE : PublicationState.WITHDRAWN)
        .build();
  }

  @Override
  public StoreCensus decode(dev.pressline.contracts.StoreCensus contract) {
    Map<Integer, Long> reached = new HashMap<>();
    contract
        .getReached()
        .forEach((partition, offset) -> reached.put(Integer.valueOf(partition), offset));
    return new StoreCensus(
        contract.getStore(),
        contract.getTakenAt(),
        reached,
        contract.getPosts(),
        contract.getLive(),
        contract.getDiffering(),
        contract.getRefused(),
        contract.getDifferences().stream().map(StoreCensusCodec::decode).toList());
  }

  private static StoreCensus.Difference decode(HoldingDifference contract) {
    return new StoreCensus.Difference(
        new PostId(contract.getPostId()),
        Optional.ofNullable(contract.getWanted()).map(StoreCensusCodec::decode),
        Optional.ofNullable(contract.getHeld()).map(StoreCensusCodec::decode),
        Optional.ofNullable(contract.getRefusal()).map(StoreCensusCodec::decode));
  }

  private static Refusal decode(StoreRefusal contract) {
    return new Refusal(
        contract.getCode(),
        contract.getMessage(),
        Optional.ofNullable(contract.getHint()),
        SourcePosition.NOWHERE);
  }

  private static StoreCensus.Version decode(PostVersion contract) {
    return new StoreCensus.Version(
        new Revision(contract.getRevision()),
        contract.getEnrichmentLevel(),
        contract.getState() == PublicationState.LIVE);
  }
}
