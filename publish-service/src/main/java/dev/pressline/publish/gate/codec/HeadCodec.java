package dev.pressline.publish.gate.codec;

import dev.pressline.core.gate.Version;
import dev.pressline.core.post.Revision;
import dev.pressline.publish.gate.records.HeadRecord;
import dev.pressline.publish.gate.records.PendingRecord;
import dev.pressline.publish.gate.records.ScheduledRecord;
import dev.pressline.wire.Codec;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

final class HeadCodec implements Codec<Head, HeadRecord> {
  @Override
  public HeadRecord encode(Head head) {
    return HeadRecord.newBuilder()
        .setSite(head.site())
        .setNewestRevision(head.newest().map(version -> version.revision().value()).orElse(null))
        .setNewestLevel(head.newest().map(Version::level).orElse(1))
        .setAnewRequest(head.anew().map(version -> version.revision().value()).orElse(null))
        .setAnewLevel(head.anew().map(Version::level).orElse(1))
        .setFirstAcceptedAt(head.firstAcceptedAt().orElse(null))
        .setOwnedPaths(List.copyOf(head.ownedPaths()))
        .setScheduled(
            head.scheduled()
                .map(version -> new ScheduledRecord(version.ticket(), version.dueAt()))
                .orElse(null))
        .setPending(
            head.pending()
                .map(
                    version ->
                        new PendingRecord(version.ticket(), IntentCodec.encode(version.intent())))
                .orElse(null))
        .setWaiting(head.waiting())
        .setNextTicket(head.nextTicket())
        .build();
  }

  @Override
  public Head decode(HeadRecord head) {
    return new Head(
        head.getSite(),
        Optional.ofNullable(head.getNewestRevision())
            .map(revision -> new Version(new Revision(revision), head.getNewestLevel())),
        Optional.ofNullable(head.getAnewRequest())
            .map(request -> new Version(new Revision(request), head.getAnewLevel())),
        Optional.ofNullable(head.getFirstAcceptedAt()),
        new TreeSet<>(head.getOwnedPaths()),
        Optional.ofNullable(head.getScheduled())
            .map(version -> new Head.Scheduled(version.getTicket(), version.getDueAt())),
        Optional.ofNullable(head.getPending())
            .map(
                version ->
                    new Head.Pending(version.getTicket(), IntentCodec.decode(version.getIntent()))),
        head.getWaiting(),
        head.getNextTicket());
  }
}
