package dev.pressline.ingest.door;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.pressline.contracts.Topics;
import dev.pressline.core.admission.AdmissionSettings;
import dev.pressline.ingest.door.access.Allowances;
import dev.pressline.ingest.door.access.Tokens;
import dev.pressline.ingest.door.answers.AnswerFollower;
import dev.pressline.ingest.door.answers.KnownRevisions;
import dev.pressline.ingest.door.answers.Watches;
import dev.pressline.ingest.door.log.DraftLog;
import dev.pressline.ingest.door.log.Fingerprint;
import dev.pressline.ingest.door.log.Repeats;
import dev.pressline.ingest.door.request.DraftReading;
import dev.pressline.ingest.door.request.Wishes;
import dev.pressline.ingest.door.submission.Door;
import dev.pressline.ingest.door.submission.Entrance;
import dev.pressline.stage.StageSettings;
import dev.pressline.stage.telemetry.Spans;
import dev.pressline.stage.topics.TopicCreation;
import dev.pressline.stage.topics.TopicPlan;
import dev.pressline.stage.topics.TopicSpec;
import dev.pressline.wire.PipelineTopics;
import dev.pressline.wire.client.AnswerReader;
import io.github.bucket4j.TimeMeter;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the door meets the broker; without a web server there is no door. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(DoorProperties.class)
class DoorConfiguration {
  @Bean
  Tokens doorTokens(DoorProperties properties) {
    return properties.readTokens();
  }

  @Bean
  Allowances doorAllowances(DoorProperties properties) {
    DoorProperties.Rate rate = properties.rate();
    return new Allowances(
        new Allowances.Rate(rate.perSecond(), rate.burst()), TimeMeter.SYSTEM_NANOTIME);
  }

  @Bean
  Wishes.Patience doorPatience(DoorProperties properties) {
    return new Wishes.Patience(properties.waiting().usual(), properties.waiting().longest());
  }

  @Bean
  Entrance doorEntrance(DoorProperties properties) {
    return new Entrance(properties.requestsAtOnce());
  }

  @Bean
  DraftReading doorReading(AdmissionSettings admission) {
    return new DraftReading(admission.maxSourceBytes());
  }

  @Bean
  DraftLog doorLog(
      DoorProperties properties, PipelineTopics topics, KafkaProperties kafka, Spans spans) {
    return new DraftLog(
        topics.drafts(),
        () ->
            new KafkaProducer<>(
                DoorClients.producer(kafka.buildProducerProperties(), properties.logTimeout()),
                new ByteArraySerializer(),
                new ByteArraySerializer()),
        spans,
        InstantSource.system());
  }

  @Bean
  Watches doorWatches(DoorProperties properties) {
    return new Watches(properties.store(), properties.waiting().requests());
  }

  @Bean
  KnownRevisions doorRevisions(DoorProperties properties) {
    return new KnownRevisions(properties.store());
  }

  @Bean
  AnswerFollower doorFollower(
      Supplier<AnswerReader> doorReaders,
      Watches watches,
      KnownRevisions revisions,
      StageSettings settings) {
    return new AnswerFollower(doorReaders, watches, revisions, settings.backOff());
  }

  /** The answers are written by other services; whoever comes first creates their topics. */
  @Bean
  Supplier<AnswerReader> doorReaders(
      Topics names,
      PipelineTopics topics,
      KafkaProperties kafka,
      StageSettings settings,
      TopicPlan plan) {
    List<TopicSpec> answers =
        List.of(
            plan.log(names.verdicts()),
            plan.log(names.rejections()),
            plan.compacted(names.receipts()),
            plan.deadLettersOf(names.drafts()),
            plan.deadLettersOf(names.posts()),
            plan.deadLettersOf(names.enrichedPosts()),
            plan.deadLettersOf(names.publications()));
    return () -> {
      if (settings.createTopics()) {
        new TopicCreation(kafka.buildAdminProperties()).ensure(answers);
      }
      return new AnswerReader(
          new KafkaConsumer<>(
              DoorClients.consumer(kafka.buildConsumerProperties()),
              new ByteArrayDeserializer(),
              new ByteArrayDeserializer()),
          names,
          topics,
          AnswerReader.Start.OLDEST);
    };
  }

  @Bean
  DoorLifecycle doorLifecycle(Tokens tokens, AnswerFollower follower) {
    return new DoorLifecycle(tokens, follower);
  }

  @Bean
  DoorHealth doorHealthIndicator(AnswerFollower follower) {
    return new DoorHealth(follower);
  }

  @Bean
  Door door(DraftLog log, DoorProperties properties, Door.Answers answers) {
    DoorProperties.Idempotency idempotency = properties.idempotency();
    Repeats repeats = new Repeats(idempotency.keys(), idempotency.time(), Ticker.systemTicker());
    return new Door(log, repeats, Fingerprint::of, answers);
  }

  @Bean
  Door.Answers doorAnswers(AnswerFollower follower, Watches watches, KnownRevisions revisions) {
    return new Door.Answers(follower::hasCaughtUp, watches, revisions);
  }

  /** Clients that encode a whole id send its slashes as {@code %2F}; Tomcat would refuse that. */
  @Bean
  WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> encodedSlashes() {
    return factory ->
        factory.addConnectorCustomizers(
            connector -> connector.setEncodedSolidusHandling("passthrough"));
  }
}
