package dev.pressline.launcher.doctor.look;

import dev.pressline.launcher.doctor.check.TransactionCheck.Open;
import dev.pressline.launcher.pipeline.BrokerAnswer;
import dev.pressline.launcher.pipeline.LogReader;
import dev.pressline.launcher.pipeline.PipelineConnection;
import dev.pressline.stage.topics.TopicSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;

/**
 * Asks the leaders of partitions which transactions are open in them: also those are told that no
 * coordinator knows any more.
 *
 * @param patience after which a question is given up
 */
public record TransactionLook(PipelineConnection connection, Duration patience) {
  /** The open ones in the topics of the design. */
  public List<Open> open(List<TopicSpec> design) {
    List<String> topics =
        new LogReader(connection).present(design.stream().map(TopicSpec::name).toList());
    try (Admin admin = connection.admin(patience)) {
      List<TopicPartition> partitions = new ArrayList<>();
      BrokerAnswer.of(admin.describeTopics(topics).allTopicNames(), patience)
          .forEach(
              (topic, description) ->
                  description.partitions().stream()
                      .filter(info -> info.leader() != null)
                      .forEach(
                          info -> partitions.add(new TopicPartition(topic, info.partition()))));
      List<Open> open = new ArrayList<>();
      BrokerAnswer.of(admin.describeProducers(partitions).all(), patience)
          .forEach(
              (partition, state) ->
                  state
                      .activeProducers()
                      .forEach(
                          producer ->
                              producer
                                  .currentTransactionStartOffset()
                                  .ifPresent(
                                      start ->
                                          open.add(
                                              new Open(
                                                  partition.topic(),
                                                  partition.partition(),
                                                  producer.producerId(),
                                                  start,
                                                  Instant.ofEpochMilli(
                                                      producer.lastTimestamp()))))));
      return open;
    }
  }
}
