package dev.pressline.enrich;

import dev.pressline.contracts.Topics;
import dev.pressline.core.catalogue.CatalogueEntry;
import dev.pressline.core.enrichment.EnrichedEvent;
import dev.pressline.core.enrichment.Enrichment;
import dev.pressline.core.enrichment.cache.CachedPasses;
import dev.pressline.core.enrichment.cache.EnrichmentCache;
import dev.pressline.core.enrichment.lexical.Enricher;
import dev.pressline.core.enrichment.lexical.EnrichmentKnowledge;
import dev.pressline.core.enrichment.lexical.EnrichmentSettings;
import dev.pressline.core.enrichment.lexical.EnrichmentStep;
import dev.pressline.core.enrichment.reading.OpenNlpLanguageDetector;
import dev.pressline.core.post.Post;
import dev.pressline.core.post.PostEvent;
import dev.pressline.core.verdict.Rejection;
import dev.pressline.enrich.EnrichProperties.Enrich;
import dev.pressline.enrich.cache.PassCaches;
import dev.pressline.enrich.view.DecisionsView;
import dev.pressline.enrich.view.KnowledgeViews;
import dev.pressline.enrich.view.MeaningViews;
import dev.pressline.stage.StageDefinition;
import dev.pressline.stage.StageInput;
import dev.pressline.stage.StageInput.Pace;
import dev.pressline.stage.StageOutput;
import dev.pressline.stage.headers.EventHeaders;
import dev.pressline.stage.topics.TopicPlan;
import dev.pressline.wire.PipelineTopics;
import dev.pressline.wire.Topic;
import dev.pressline.wire.registry.HttpSchemaRegistry;
import dev.pressline.wire.registry.SchemaRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the core meets Kafka. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({EnrichProperties.class, PassProperties.class})
class EnrichConfiguration {
  @Bean
  HttpSchemaRegistry schemaRegistry(EnrichProperties properties) {
    return new HttpSchemaRegistry(properties.registry().settings());
  }

  @Bean
  PipelineTopics pipelineTopics(EnrichProperties properties, SchemaRegistry registry) {
    return new PipelineTopics(Topics.withPrefix(properties.prefix()), registry);
  }

  @Bean
  @ConditionalOnBooleanProperty(name = PassProperties.FIRST, matchIfMissing = true)
  KnowledgeViews knowledgeViews(
      EnrichProperties properties,
      PipelineTopics topics,
      KafkaProperties kafka,
      MeterRegistry meters) {
    Enrich enrich = properties.enrich();
    List<CatalogueEntry> starter =
        enrich.starterCatalogue() ? StarterCatalogue.entries() : List.of();
    var settings =
        new KnowledgeViews.Settings(
            starter, enrich.cataloguePatience(), Optional.ofNullable(enrich.state()));
    return new KnowledgeViews(topics, kafka.buildConsumerProperties(), settings, meters);
  }

  @Bean
  DecisionsView decisionsView(
      EnrichProperties properties,
      PipelineTopics topics,
      KafkaProperties kafka,
      MeterRegistry meters) {
    return new DecisionsView(
        topics, kafka.buildConsumerProperties(), properties.enrich().cataloguePatience(), meters);
  }

  @Bean
  CompositeHealthContributor viewsHealthContributor(
      DecisionsView decisions,
      ObjectProvider<KnowledgeViews> knowledge,
      ObjectProvider<MeaningViews> meanings) {
    Map<String, HealthIndicator> health = new TreeMap<>(decisions.health());
    knowledge.stream().map(KnowledgeViews::health).forEach(health::putAll);
    meanings.stream().map(MeaningViews::health).forEach(health::putAll);
    return CompositeHealthContributor.fromMap(health);
  }

  @Bean
  @ConditionalOnBooleanProperty(name = PassProperties.FIRST, matchIfMissing = true)
  Supplier<EnrichmentKnowledge> knowledge(KnowledgeViews views, DecisionsView decisions) {
    return () -> views.knowledge(decisions.decisions());
  }

  @Bean
  @ConditionalOnBooleanProperty(name = PassProperties.FIRST, matchIfMissing = true)
  FirstPass firstPass(
      EnrichProperties properties, Supplier<EnrichmentKnowledge> knowledge, MeterRegistry meters) {
    List<String> steps = Stream.of(EnrichmentStep.values()).map(EnrichmentStep::label).toList();
    Enricher enricher =
        new Enricher(OpenNlpLanguageDetector.bundled(), new StepFailureReport(meters, steps));
    EnrichmentSettings settings = properties.enrich().settings();
    EnrichmentCache cache = PassCaches.ofFirstPass(properties.enrich().cache().toBytes(), meters);
    return post -> CachedPasses.first(enricher, cache, post, knowledge.get(), settings);
  }

  @Bean
  @ConditionalOnBooleanProperty(name = PassProperties.FIRST, matchIfMissing = true)
  StageDefinition<PostEvent, EnrichedEvent, Rejection> enrichStage(
      EnrichProperties properties, PipelineTopics topics, TopicPlan plan, FirstPass firstPass) {
    Topic<PostEvent> posts = topics.posts();
    return new StageDefinition<>(
        "enrich",
        EnrichLayout.firstPass(properties.prefix()).id(),
        new StageInput<>(posts.name(), posts.values().deserializer()),
        output(topics.enrichedPosts(), "dev.pressline.enriched-post"),
        output(topics.rejections(), "dev.pressline.rejection"),
        EnrichLayout.topicsOfFirstPass(properties.prefix(), plan),
        new EnrichStage(firstPass),
        topics::introduceEdits);
  }

  /** A stage of its own, so that nobody's new draft waits behind a whole site enriched anew. */
  @Bean
  @ConditionalOnBooleanProperty(name = PassProperties.FIRST, matchIfMissing = true)
  StageDefinition<PostEvent, EnrichedEvent, Rejection> anewStage(
      EnrichProperties properties, PipelineTopics topics, TopicPlan plan, FirstPass firstPass) {
    Topic<PostEvent> requests = topics.enrichRequests();
    Topic<EnrichedEvent> output = topics.enrichedAnew();
    return new StageDefinition<>(
        "enrich-anew",
        EnrichLayout.anew(properties.prefix()).id(),
        new StageInput<>(
            requests.name(),
            requests.values().deserializer(),
            plan.deadLettersOf(requests.name()).name(),
            Optional.of(new Pace(1, 20))),
        output(output, "dev.pressline.enriched-post"),
        output(topics.rejections(), "dev.pressline.rejection"),
        EnrichLayout.topicsOfAnew(properties.prefix(), plan),
        new AnewStage(firstPass),
        () -> {});
  }

  /** What a post gets before it is published. */
  interface FirstPass extends Function<Post, Enrichment> {}

  static <T> StageOutput<T> output(Topic<T> topic, String eventType) {
    return new StageOutput<>(
        topic.name(), topic.values().serializer(), eventType, EventHeaders.AVRO);
  }
}
