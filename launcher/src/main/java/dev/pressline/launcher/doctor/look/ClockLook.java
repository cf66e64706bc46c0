package dev.pressline.launcher.doctor.look;

import dev.pressline.contracts.Topics;
import dev.pressline.launcher.doctor.check.ClockCheck.Reading;
import dev.pressline.launcher.pipeline.BrokerAnswer;
import dev.pressline.launcher.pipeline.LogReader;
import dev.pressline.launcher.pipeline.PipelineConnection;
import dev.pressline.wire.registry.RegistryInspection;
import dev.pressline.wire.registry.RegistryUnavailableException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/**
 * Reads the clocks of an installation without writing anything: the registry dates its answers, and
 * the newest record of a topic was stamped by whom the topic's records are stamped. A record from
 * the future tells of a clock that is ahead; one that is behind cannot be told from a quiet day.
 *
 * @param clock of this machine
 * @param patience after which a question is given up
 */
public record ClockLook(PipelineConnection connection, InstantSource clock, Duration patience) {
  /** What the clocks show. */
  public List<Reading> readings() {
    List<Reading> readings = new ArrayList<>();
    for (URI url : connection.endpoint().registry().urls()) {
      ofRegistry(url).ifPresent(readings::add);
    }
    try (Admin admin = connection.admin(patience)) {
      SequencedMap<String, String> clocks = clocks(connection.names());
      List<String> present = new LogReader(connection).present(clocks.keySet());
      Map<String, Instant> newest = newest(admin, present);
      Instant now = clock.instant();
      clocks.forEach(
          (topic, whose) ->
              Optional.ofNullable(newest.get(topic))
                  .ifPresent(time -> readings.add(new Reading(whose, time, now, false))));
    }
    return readings;
  }

  /** Whose clock stamps the records of which topic. */
  private static SequencedMap<String, String> clocks(Topics names) {
    SequencedMap<String, String> clocks = new LinkedHashMap<>();
    clocks.put(names.drafts(), "a broker");
    clocks.put(names.posts(), "an ingest-service");
    clocks.put(names.enrichedPosts(), "an enrich-service");
    clocks.put(names.publications(), "a publish-service");
    return clocks;
  }

  /** That it is away is told elsewhere. */
  private Optional<Reading> ofRegistry(URI url) {
    try (RegistryInspection inspection = RegistryLook.at(url, connection.endpoint())) {
      Optional<Instant> time = inspection.overview().clock();
      Instant now = clock.instant();
      return time.map(shown -> new Reading("the registry", shown, now, true));
    } catch (RegistryUnavailableException e) {
      return Optional.empty();
    }
  }

  private Map<String, Instant> newest(Admin admin, List<String> topics) {
    Map<TopicPartition, OffsetSpec> questions = new HashMap<>();
    BrokerAnswer.of(admin.describeTopics(topics).allTopicNames(), patience)
        .forEach(
            (topic, description) ->
                description
                    .partitions()
                    .forEach(
                        info ->
                            questions.put(
                                new TopicPartition(topic, info.partition()),
                                OffsetSpec.maxTimestamp())));
    Map<String, Instant> newest = new HashMap<>();
    BrokerAnswer.of(admin.listOffsets(questions).all(), patience)
        .forEach(
            (partition, found) -> {
              // An empty partition has no newest record.
              if (found.timestamp() > 0) {
                newest.merge(
                    partition.topic(),
                    Instant.ofEpochMilli(found.timestamp()),
                    (one, other) -> one.isAfter(other) ? one : other);
              }
            });
    return newest;
  }
}
