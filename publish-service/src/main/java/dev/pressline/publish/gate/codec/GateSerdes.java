package dev.pressline.publish.gate.codec;

import dev.pressline.core.enrichment.EnrichedEvent;
import dev.pressline.core.gate.Arrival;
import dev.pressline.core.gate.Claim;
import dev.pressline.core.gate.PathBook;
import dev.pressline.publish.gate.records.AnswerRecord;
import dev.pressline.publish.gate.records.ArrivalRecord;
import dev.pressline.publish.gate.records.ClaimRecord;
import dev.pressline.publish.gate.records.HeadRecord;
import dev.pressline.publish.gate.records.PathRecord;
import dev.pressline.wire.AvroSerde;
import dev.pressline.wire.Topic;
import org.apache.kafka.common.serialization.Serde;

/** The serdes of what the gate writes for itself. */
public record GateSerdes(
    Serde<Claim> claims,
    Serde<Claim.Answer> answers,
    Serde<PathBook.Entry> paths,
    Serde<Arrival> arrivals,
    Serde<Head> heads) {
  /** With the topic whose events wait in the gate. */
  public static GateSerdes of(Topic<EnrichedEvent> events) {
    OwnSchemas schemas = new OwnSchemas();
    return new GateSerdes(
        AvroSerde.of(ClaimRecord.class, new ClaimCodec(), schemas, "claim"),
        AvroSerde.of(AnswerRecord.class, new AnswerCodec(), schemas, "answer"),
        AvroSerde.of(PathRecord.class, new PathCodec(), schemas, "path"),
        AvroSerde.of(ArrivalRecord.class, new ArrivalCodec(events), schemas, "arrival"),
        AvroSerde.of(HeadRecord.class, new HeadCodec(), schemas, "head"));
  }
}
