package dev.pressline.publish.gate;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pressline.core.gate.Claim;
import dev.pressline.core.gate.PathBook;
import dev.pressline.publish.gate.codec.GateSerdes;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/** The paths half of the gate: the one owner of a site's paths. */
final class PathProcessor extends CarefulProcessor {
  static final String ANSWERS = "to-answers";

  private final ProcessorContext<byte[], byte[]> context;
  private final GateTopics topics;
  private final GateSerdes serdes;
  private final PathStore paths;

  PathProcessor(
      ProcessorContext<byte[], byte[]> context,
      GateTopics topics,
      GateSerdes serdes,
      PostProcessor.Surroundings surroundings) {
    super(context, topics.largestRecord(), surroundings.pace(), surroundings.telemetry());
    this.context = context;
    this.topics = topics;
    this.serdes = serdes;
    this.paths = new PathStore(context.getStateStore(PathStore.NAME), serdes);
  }

  @Override
  Work workOut(Record<byte[], byte[]> record, RecordMetadata at) {
    Claim claim =
        Optional.ofNullable(
                serdes.claims().deserializer().deserialize(topics.claims(), record.value()))
            .orElseThrow(() -> new IllegalArgumentException("a tombstone means nothing here"));
    PathBook.Ruling ruling = PathBook.decide(claim, paths.of(claim.site()));
    List<Outgoing> send = ruling.answer().map(this::answer).stream().toList();
    return new Work(
        () -> ruling.changed().forEach(entry -> paths.write(claim.site(), entry)), send);
  }

  private Outgoing answer(Claim.Answer answer) {
    return Outgoing.of(
        ANSWERS,
        answer.postId().value().getBytes(UTF_8),
        serdes.answers().serializer().serialize(topics.answers(), answer),
        context.currentSystemTimeMs(),
        new RecordHeaders());
  }
}
