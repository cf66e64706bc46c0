package dev.pressline.enrich;

import dev.pressline.core.catalogue.Catalogue;
import dev.pressline.core.enrichment.EnrichedEvent;
import dev.pressline.core.enrichment.cache.CachedPasses;
import dev.pressline.core.enrichment.cache.EnrichmentCache;
import dev.pressline.core.enrichment.lexical.EnrichmentKnowledge;
import dev.pressline.core.enrichment.semantic.EmbeddingModels;
import dev.pressline.core.enrichment.semantic.SemanticPass;
import dev.pressline.core.verdict.Rejection;
import dev.pressline.enrich.EnrichProperties.Enrich;
import dev.pressline.enrich.cache.PassCaches;
import dev.pressline.enrich.view.DecisionsView;
import dev.pressline.enrich.view.KnowledgeViews;
import dev.pressline.enrich.view.MeaningViews;
import dev.pressline.stage.StageDefinition;
import dev.pressline.stage.StageInput;
import dev.pressline.stage.topics.TopicPlan;
import dev.pressline.wire.PipelineTopics;
import dev.pressline.wire.Topic;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import org.apache.kafka.common.errors.RetriableException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The second pass: a stage of its own, behind the first and in nobody's way. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = PassProperties.SECOND)
class SecondPassConfiguration {
  private static final String NAME = "second-pass";

  @Bean
  EmbeddingModels embeddingModels() {
    return ServiceLoader.load(EmbeddingModels.class)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "The second pass is switched on ("
                        + PassProperties.SECOND
                        + "), and no embedding model is on the class path: build the module"
                        + " semantic and add the jars of its folder target/lib, or switch it"
                        + " off."));
  }

  @Bean
  StageDefinition<EnrichedEvent, EnrichedEvent, Rejection> secondPassStage(
      EnrichProperties properties,
      PassProperties passes,
      PipelineTopics topics,
      TopicPlan plan,
      SecondPass secondPass) {
    Topic<EnrichedEvent> input = topics.enrichedPosts();
    Topic<EnrichedEvent> output = topics.secondPass();
    return new StageDefinition<>(
        NAME,
        EnrichLayout.secondPass(properties.prefix()).id(),
        new StageInput<>(
            input.name(),
            input.values().deserializer(),
            plan.deadLettersOf(output.name()).name(),
            Optional.of(passes.secondPass().pace())),
        EnrichConfiguration.output(output, "dev.pressline.enriched-post"),
        EnrichConfiguration.output(topics.rejections(), "dev.pressline.rejection"),
        EnrichLayout.topicsOfSecondPass(properties.prefix(), plan),
        new SecondPassStage(
            secondPass.pass(), properties.enrich().settings(), secondPass.knowledge()),
        secondPass::load);
  }

  /**
   * The same for posts that were enriched anew; the result goes where the first pass put its own.
   */
  @Bean
  StageDefinition<EnrichedEvent, EnrichedEvent, Rejection> secondPassAnewStage(
      @Qualifier("secondPassStage")
          StageDefinition<EnrichedEvent, EnrichedEvent, Rejection> onTheWay,
      EnrichProperties properties,
      PipelineTopics topics,
      TopicPlan plan) {
    Topic<EnrichedEvent> anew = topics.enrichedAnew();
    StageInput<EnrichedEvent> usual = onTheWay.input();
    return new StageDefinition<>(
        NAME + "-anew",
        EnrichLayout.secondPassAnew(properties.prefix()).id(),
        new StageInput<>(
            anew.name(), anew.values().deserializer(), usual.deadLetterTopic(), usual.pace()),
        EnrichConfiguration.output(anew, "dev.pressline.enriched-post"),
        onTheWay.rejections(),
        List.of(plan.log(anew.name()), plan.deadLettersOf(topics.secondPass().name())),
        onTheWay.stage(),
        onTheWay.preparation());
  }

  @Bean
  MeaningViews meaningViews(
      PipelineTopics topics,
      KafkaProperties kafka,
      ObjectProvider<KnowledgeViews> first,
      MeterRegistry meters) {
    return new MeaningViews(
        topics,
        kafka.buildConsumerProperties(),
        Optional.ofNullable(first.getIfAvailable()),
        meters);
  }

  @Bean
  SecondPass secondPass(
      EmbeddingModels models,
      DecisionsView decisions,
      EnrichProperties properties,
      MeaningViews meanings,
      MeterRegistry meters) {
    Enrich enrich = properties.enrich();
    EnrichmentCache cache =
        PassCaches.ofSecondPass(
            enrich.cache().toBytes(), Optional.ofNullable(enrich.state()), meters);
    SemanticPass pass =
        new SemanticPass(models, new StepFailureReport(meters, List.of(SemanticPass.STEP)));
    return new SecondPass(
        models,
        new CachedPasses.Second(pass, cache),
        () -> new EnrichmentKnowledge(Catalogue.EMPTY, meanings.posts(), decisions.decisions()));
  }

  /** The pass with what it needs. */
  record SecondPass(
      EmbeddingModels models, CachedPasses.Second pass, Supplier<EnrichmentKnowledge> knowledge) {
    /** Posts wait for a model that cannot be loaded, rather than passing without it. */
    void load() {
      try {
        models.of("en");
      } catch (RuntimeException e) {
        throw new ModelMissingException(e);
      }
    }
  }

  /** The model cannot be loaded; no post is to blame. */
  private static final class ModelMissingException extends RetriableException {
    private static final long serialVersionUID = 1L;

    ModelMissingException(RuntimeException cause) {
      super("The embedding model cannot be loaded: " + cause.getMessage(), cause);
    }
  }
}
