package dev.pressline.launcher.doctor.look;

import dev.pressline.core.publication.StoreCensus;
import dev.pressline.launcher.design.Design;
import dev.pressline.launcher.doctor.check.StoreCheck.Store;
import dev.pressline.launcher.pipeline.BrokerAnswer;
import dev.pressline.launcher.pipeline.LogReader;
import dev.pressline.launcher.pipeline.PipelineConnection;
import dev.pressline.publish.PublishLayout;
import dev.pressline.wire.Topic;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;

/**
 * Reads what stores have told last of what they hold.
 *
 * @param patience after which a question is given up
 */
public record StoreLook(PipelineConnection connection, Duration patience) {
  /** Every store that has a group, by name. */
  public SortedMap<String, Store> stores() {
    Map<String, StoreCensus> censuses = censuses();
    SortedMap<String, Store> stores = new TreeMap<>();
    try (Admin admin = connection.admin(patience)) {
      String prefix = connection.endpoint().prefix();
      List<String> groups =
          BrokerAnswer.of(admin.listGroups().all(), patience).stream()
              .map(GroupListing::groupId)
              .toList();
      for (String store : new Design(prefix).storesAmong(groups)) {
        String group = PublishLayout.store(prefix, store).id();
        boolean isWritten =
            BrokerAnswer.of(admin.describeConsumerGroups(List.of(group)).all(), patience)
                .values()
                .stream()
                .anyMatch(found -> !found.members().isEmpty());
        stores.put(store, new Store(isWritten, Optional.ofNullable(censuses.get(store))));
      }
    }
    return stores;
  }

  private Map<String, StoreCensus> censuses() {
    Topic<StoreCensus> topic = connection.topics().censuses();
    LogReader log = new LogReader(connection);
    Map<String, StoreCensus> newest = new HashMap<>();
    log.readAll(
        log.present(List.of(topic.name())),
        record ->
            topic
                .readableValueOf(record)
                .ifPresent(one -> newest.merge(one.store(), one, StoreLook::later)));
    return newest;
  }

  private static StoreCensus later(StoreCensus one, StoreCensus other) {
    return one.takenAt().isAfter(other.takenAt()) ? one : other;
  }
}
