package dev.pressline.stage.topics;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Creates the topics that are missing and checks those that are there. */
public final class TopicCreation {
  private static final Logger LOG = LoggerFactory.getLogger(TopicCreation.class);

  private final Map<String, Object> connection;

  /**
   * With the broker that the settings name.
   *
   * @param connection settings of a Kafka admin client
   */
  public TopicCreation(Map<String, Object> connection) {
    this.connection = Map.copyOf(connection);
  }

  /**
   * Makes the topics be there; doing it again, or in several processes at once, changes nothing.
   *
   * @throws TopicMismatchException when one has another number of partitions
   * @throws KafkaException when the broker does not answer or refuses
   */
  public void ensure(Collection<TopicSpec> topics) {
    try (Admin admin = Admin.create(connection)) {
      Set<String> existing = answer(admin.listTopics().names());
      List<TopicSpec> missing =
          topics.stream().filter(topic -> !existing.contains(topic.name())).toList();
      create(admin, missing);
      topics.forEach(topic -> check(admin, topic));
    }
  }

  private static void create(Admin admin, List<TopicSpec> missing) {
    var creations = admin.createTopics(missing.stream().map(TopicCreation::newTopic).toList());
    creations
        .values()
        .forEach(
            (name, creation) -> {
              try {
                answer(creation);
                LOG.atInfo().addKeyValue("topic", name).log("Topic created");
              } catch (TopicExistsException e) {
                LOG.atDebug().addKeyValue("topic", name).log("Topic created by another process");
              }
            });
  }

  private static NewTopic newTopic(TopicSpec topic) {
    Optional<Integer> partitions = Optional.of(topic.partitions());
    Optional<Short> replication = Optional.of(topic.replication()).filter(copies -> copies > 0);
    return new NewTopic(topic.name(), partitions, replication).configs(topic.configuration());
  }

  /** A topic just created may be unknown to the broker that is asked, for a moment. */
  private static void check(Admin admin, TopicSpec topic) {
    TopicDescription found;
    try {
      found = answer(admin.describeTopics(List.of(topic.name())).allTopicNames()).get(topic.name());
    } catch (UnknownTopicOrPartitionException e) {
      LOG.atDebug().addKeyValue("topic", topic.name()).log("Topic not yet known everywhere");
      return;
    }
    if (found != null && found.partitions().size() != topic.partitions()) {
      throw new TopicMismatchException(topic.name(), found.partitions().size(), topic.partitions());
    }
  }

  private static <T> T answer(KafkaFuture<T> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof KafkaException cause) {
        throw cause;
      }
      throw new KafkaException("The broker did not answer", e.getCause());
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }
}
