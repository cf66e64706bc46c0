package dev.pressline.publish.gate.codec;

import dev.pressline.core.enrichment.EnrichedEvent;
import dev.pressline.core.gate.Arrival;
import dev.pressline.core.verdict.Rejection.RecordPosition;
import dev.pressline.publish.gate.records.ArrivalRecord;
import dev.pressline.wire.Codec;
import dev.pressline.wire.Topic;
import java.nio.ByteBuffer;

/** The event inside is as it stands on its topic, so that its contract decides what is readable. */
final class ArrivalCodec implements Codec<Arrival, ArrivalRecord> {
  private final Topic<EnrichedEvent> events;

  ArrivalCodec(Topic<EnrichedEvent> events) {
    this.events = events;
  }

  @Override
  public ArrivalRecord encode(Arrival arrival) {
    RecordPosition cause = arrival.cause();
    byte[] event = events.values().serializer().serialize(events.name(), arrival.event());
    return new ArrivalRecord(
        cause.topic(), cause.partition(), cause.offset(), arrival.trace(), ByteBuffer.wrap(event));
  }

  @Override
  public Arrival decode(ArrivalRecord arrival) {
    ByteBuffer buffer = arrival.getEvent();
    byte[] event = new byte[buffer.remaining()];
    buffer.duplicate().get(event);
    return new Arrival(
        events.values().deserializer().deserialize(events.name(), event),
        new RecordPosition(arrival.getTopic(), arrival.getPartition(), arrival.getOffset()),
        arrival.getTrace());
  }
}
