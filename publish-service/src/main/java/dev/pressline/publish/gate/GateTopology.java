package dev.pressline.publish.gate;

import dev.pressline.core.gate.Gate;
import dev.pressline.publish.gate.codec.GateSerdes;
import dev.pressline.wire.PipelineTopics;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.StoreBuilder;

/** Wires the two halves of the gate to their topics and stores. */
public final class GateTopology {
  private static final String POSTS = "posts";
  private static final String PATHS = "paths";

  private GateTopology() {}

  /**
   * The topology of a gate.
   *
   * @param clock by which schedules are judged
   * @param commitInterval longest wait of a finished decision for its transaction to end
   * @param telemetry told of every decision
   */
  public static Topology of(
      Gate gate,
      GateTopics topics,
      InstantSource clock,
      Duration commitInterval,
      GateTelemetry telemetry) {
    PostProcessor.Surroundings surroundings =
        new PostProcessor.Surroundings(clock, new CommitPace(commitInterval), telemetry);
    GateSerdes serdes = GateSerdes.of(topics.contracts().enrichedPosts());
    Topology topology = new Topology();
    addPosts(
        topology,
        context -> new PostProcessor(context, surroundings, gate, topics, serdes),
        topics);
    addPaths(topology, context -> new PathProcessor(context, topics, serdes, surroundings), topics);
    return topology;
  }

  static String deadLetterSink(String topic) {
    return "to-" + GateTopics.deadLettersOf(topic);
  }

  private static void addPosts(
      Topology topology,
      Function<ProcessorContext<byte[], byte[]>, CarefulProcessor> processor,
      GateTopics topics) {
    PipelineTopics contracts = topics.contracts();
    String arrivals = contracts.enrichedPosts().name();
    String better = contracts.secondPass().name();
    String anew = contracts.enrichedAnew().name();
    addSource(topology, "arrivals", arrivals);
    addSource(topology, "better", better);
    addSource(topology, "anew", anew);
    addSource(topology, "answers", topics.answers());
    topology.addProcessor(
        POSTS, supplier(processor, PostStore.builder()), "arrivals", "better", "anew", "answers");
    addSink(topology, Outbox.PUBLICATIONS, contracts.publications().name(), POSTS);
    addSink(topology, Outbox.VERDICTS, contracts.verdicts().name(), POSTS);
    addSink(topology, Outbox.REJECTIONS, contracts.rejections().name(), POSTS);
    addSink(topology, Outbox.CLAIMS, topics.claims(), POSTS);
    addDeadLetters(topology, arrivals, POSTS);
    addDeadLetters(topology, better, POSTS);
    addDeadLetters(topology, anew, POSTS);
    addDeadLetters(topology, topics.answers(), POSTS);
  }

  private static void addPaths(
      Topology topology,
      Function<ProcessorContext<byte[], byte[]>, CarefulProcessor> processor,
      GateTopics topics) {
    addSource(topology, "claims", topics.claims());
    topology.addProcessor(PATHS, supplier(processor, PathStore.builder()), "claims");
    addSink(topology, PathProcessor.ANSWERS, topics.answers(), PATHS);
    addDeadLetters(topology, topics.claims(), PATHS);
  }

  private static void addSource(Topology topology, String name, String topic) {
    topology.addSource(name, new ByteArrayDeserializer(), new ByteArrayDeserializer(), topic);
  }

  private static void addSink(Topology topology, String name, String topic, String parent) {
    topology.addSink(name, topic, new ByteArraySerializer(), new ByteArraySerializer(), parent);
  }

  private static void addDeadLetters(Topology topology, String topic, String parent) {
    addSink(topology, deadLetterSink(topic), GateTopics.deadLettersOf(topic), parent);
  }

  /** Streams makes a processor before it has a context; ours come to be with theirs. */
  private static ProcessorSupplier<byte[], byte[], byte[], byte[]> supplier(
      Function<ProcessorContext<byte[], byte[]>, CarefulProcessor> processor,
      StoreBuilder<?> store) {
    return new ProcessorSupplier<>() {
      @Override
      public Processor<byte[], byte[], byte[], byte[]> get() {
        return new LateProcessor(processor);
      }

      @Override
      public Set<StoreBuilder<?>> stores() {
        return Set.of(store);
      }
    };
  }

  private static final class LateProcessor implements Processor<byte[], byte[], byte[], byte[]> {
    private final Function<ProcessorContext<byte[], byte[]>, CarefulProcessor> processor;
    private Optional<CarefulProcessor> made = Optional.empty();

    LateProcessor(Function<ProcessorContext<byte[], byte[]>, CarefulProcessor> processor) {
      this.processor = processor;
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> context) {
      made = Optional.of(processor.apply(context));
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
      made.orElseThrow().process(record);
    }
  }
}
