package dev.pressline.stage.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pressline.testing.TestServers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopicCreationIT {
  private static final TopicPlan PLAN = TopicPlan.DEFAULTS;

  @TempDir Path folder;

  @Test
  void missingTopicsAreCreatedAsPlannedAndExistingOnesAreLeftAlone() throws Exception {
    try (TestServers broker = TestServers.start(folder)) {
      Map<String, Object> connection = Map.of("bootstrap.servers", broker.bootstrapServers());
      TopicCreation creation = new TopicCreation(connection);
      List<TopicSpec> topics =
          List.of(
              PLAN.compactedInLogAppendTime("drafts"),
              PLAN.compacted("posts"),
              PLAN.log("rejections"),
              PLAN.deadLettersOf("drafts"));

      creation.ensure(topics);
      creation.ensure(topics);

      assertConfigured(connection, "drafts", "cleanup.policy", "compact");
      assertConfigured(connection, "drafts", "message.timestamp.type", "LogAppendTime");
      assertConfigured(connection, "drafts", "max.message.bytes", "16777216");
      assertConfigured(connection, "posts", "message.timestamp.type", "CreateTime");
      assertConfigured(connection, "posts", "min.compaction.lag.ms", "86400000");
      assertConfigured(connection, "posts", "max.compaction.lag.ms", "691200000");
      assertConfigured(connection, "rejections", "cleanup.policy", "delete");
      assertConfigured(
          connection, "drafts-dlt", "retention.ms", "" + Duration.ofDays(30).toMillis());
    }
  }

  @Test
  void aTopicWithAnotherNumberOfPartitionsIsRefusedWithTheRemedy() {
    try (TestServers broker = TestServers.start(folder)) {
      var creation = new TopicCreation(Map.of("bootstrap.servers", broker.bootstrapServers()));
      var posts = PLAN.compacted("posts");
      creation.ensure(
          List.of(new TopicSpec("posts", 2, (short) 1, posts.cleanup(), false, 1_000_000)));

      assertThatThrownBy(() -> creation.ensure(List.of(posts)))
          .isInstanceOf(TopicMismatchException.class)
          .hasMessageContaining("Topic posts has 2 partitions, but")
          .hasMessageContaining("Set it to 2");
    }
  }

  private static void assertConfigured(
      Map<String, Object> connection, String topic, String key, String value) throws Exception {
    try (Admin admin = Admin.create(connection)) {
      ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
      Config config = admin.describeConfigs(List.of(resource)).all().get().get(resource);
      assertThat(Objects.requireNonNull(config).get(key).value())
          .as(topic + " " + key)
          .isEqualTo(value);
    }
  }
}
