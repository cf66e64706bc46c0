package dev.pressline.ingest;

import dev.pressline.asset.AssetStore;
import dev.pressline.asset.FolderAssetStore;
import dev.pressline.asset.StoredAssets;
import dev.pressline.contracts.Topics;
import dev.pressline.core.admission.AdmissionSettings;
import dev.pressline.core.draft.Draft;
import dev.pressline.core.post.PostEvent;
import dev.pressline.core.verdict.Rejection;
import dev.pressline.ingest.door.file.FileEntrance;
import dev.pressline.stage.StageDefinition;
import dev.pressline.stage.StageInput;
import dev.pressline.stage.StageOutput;
import dev.pressline.stage.headers.EventHeaders;
import dev.pressline.stage.topics.TopicPlan;
import dev.pressline.wire.PipelineTopics;
import dev.pressline.wire.Topic;
import dev.pressline.wire.registry.HttpSchemaRegistry;
import dev.pressline.wire.registry.SchemaRegistry;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the core's admission meets Kafka. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IngestProperties.class)
class IngestConfiguration {
  @Bean
  HttpSchemaRegistry schemaRegistry(IngestProperties properties) {
    return new HttpSchemaRegistry(properties.registry().settings());
  }

  @Bean
  Topics topicNames(IngestProperties properties) {
    return Topics.withPrefix(properties.prefix());
  }

  @Bean
  PipelineTopics pipelineTopics(Topics names, SchemaRegistry registry) {
    return new PipelineTopics(names, registry);
  }

  @Bean
  AdmissionSettings admission(IngestProperties properties) {
    return properties.admission();
  }

  @Bean
  AssetStore assetStore(IngestProperties properties) {
    return new FolderAssetStore(properties.assets().folder());
  }

  @Bean
  FileEntrance doorFiles(IngestProperties properties, AssetStore assets) {
    return new FileEntrance(assets, properties.assets().maxBytes());
  }

  @Bean
  StageDefinition<Draft, PostEvent, Rejection> ingest(
      IngestProperties properties,
      Topics names,
      PipelineTopics topics,
      TopicPlan plan,
      AssetStore assets) {
    return new StageDefinition<>(
        IngestStage.NAME,
        IngestLayout.group(properties.prefix()).id(),
        new StageInput<>(names.drafts(), topics.drafts().values().deserializer()),
        output(topics.posts(), "dev.pressline.post"),
        output(topics.rejections(), "dev.pressline.rejection"),
        IngestLayout.topics(properties.prefix(), plan),
        new IngestStage(properties.admission(), new StoredAssets(assets)),
        topics::introduceDrafts);
  }

  private static <T> StageOutput<T> output(Topic<T> topic, String eventType) {
    return new StageOutput<>(
        topic.name(), topic.values().serializer(), eventType, EventHeaders.AVRO);
  }
}
