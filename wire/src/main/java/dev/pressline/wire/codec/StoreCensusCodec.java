package dev.pressline.wire.codec;

import dev.pressline.contracts.HoldingDifference;
import dev.pressline.contracts.PostVersion;
import dev.pressline.contracts.PublicationState;
import dev.pressline.core.post.PostId;
import dev.pressline.core.post.Revision;
import dev.pressline.core.publication.StoreCensus;
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
        .setDifferences(census.differences().stream().map(StoreCensusCodec::encode).toList())
        .build();
  }

  private static HoldingDifference encode(StoreCensus.Difference difference) {
    return HoldingDifference.newBuilder()
        .setPostId(difference.postId().value())
        .setWanted(difference.wanted().map(StoreCensusCodec::encode).orElse(null))
        .setHeld(difference.held().map(StoreCensusCodec::encode).orElse(null))
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
        contract.getDifferences().stream().map(StoreCensusCodec::decode).toList());
  }

  private static StoreCensus.Difference decode(HoldingDifference contract) {
    return new StoreCensus.Difference(
        new PostId(contract.getPostId()),
        Optional.ofNullable(contract.getWanted()).map(StoreCensusCodec::decode),
        Optional.ofNullable(contract.getHeld()).map(StoreCensusCodec::decode));
  }

  private static StoreCensus.Version decode(PostVersion contract) {
    return new StoreCensus.Version(
        new Revision(contract.getRevision()),
        contract.getEnrichmentLevel(),
        contract.getState() == PublicationState.LIVE);
  }
}
