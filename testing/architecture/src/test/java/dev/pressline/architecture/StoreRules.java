package dev.pressline.architecture;

import static dev.pressline.architecture.ModuleRules.ANALYZERS;
import static dev.pressline.architecture.ModuleRules.ASSETS;
import static dev.pressline.architecture.ModuleRules.CORE;
import static dev.pressline.architecture.ModuleRules.JDK;
import static dev.pressline.architecture.ModuleRules.LOG;
import static dev.pressline.architecture.ModuleRules.LUCENE;
import static dev.pressline.architecture.ModuleRules.SPI;

import java.util.List;

/** What each module of an output store may depend on. */
final class StoreRules {
  static final String SITE = "dev.pressline.store.site..";
  static final String POSTGRES = "dev.pressline.store.postgres..";
  static final String SEARCH = "dev.pressline.store.search..";
  static final String OPENSEARCH = "dev.pressline.store.opensearch..";
  static final String MARKDOWN = "dev.pressline.store.markdown..";
  static final String OBJECT = "dev.pressline.store.object..";
  static final String WEBHOOK = "dev.pressline.store.webhook..";

  /** One rule a module. */
  static final List<ModuleRule> ALL =
      List.of(
          new ModuleRule(
              "output-stores/spi",
              List.of(SPI),
              List.of(JDK, CORE),
              "a store is written against the domain alone: keep Kafka in publish-service and the"
                  + " store's client in its own module",
              "package dev.pressline.store;"
                  + " class Planted { org.apache.kafka.common.TopicPartition partition; }"),
          new ModuleRule(
              "output-stores/site",
              List.of(SITE),
              List.of(
                  JDK,
                  CORE,
                  SPI,
                  ASSETS,
                  "org.jsoup..",
                  "io.pebbletemplates..",
                  "com.rometools..",
                  "com.fasterxml.jackson.core",
                  "org.jdom2..",
                  "org.fife..",
                  "org.mozilla.javascript..",
                  // The stretch of text that its grammars read.
                  "javax.swing.text",
                  "org.rocksdb..",
                  LOG),
              "the site store knows files and nothing of Kafka or of other stores: publish-service"
                  + " hands it batches",
              "package dev.pressline.store.site.planted;"
                  + " class Planted { org.apache.kafka.common.TopicPartition partition; }"),
          new ModuleRule(
              "output-stores/postgres",
              List.of(POSTGRES),
              List.of(JDK, "javax.sql", CORE, SPI, "org.postgresql..", "org.flywaydb..", LOG),
              "the PostgreSQL store knows the database and nothing of Kafka or of other stores:"
                  + " publish-service hands it batches",
              "package dev.pressline.store.postgres.planted;"
                  + " class Planted { org.springframework.context.ApplicationContext context; }"),
          new ModuleRule(
              "output-stores/search",
              List.of(SEARCH),
              List.of(JDK, CORE, SPI, ANALYZERS, LUCENE, LOG),
              "the search store knows Lucene and nothing of Kafka or of HTTP: publish-service hands"
                  + " it batches and questions",
              "package dev.pressline.store.search.planted;"
                  + " class Planted { org.apache.kafka.common.TopicPartition partition; }"),
          new ModuleRule(
              "output-stores/opensearch",
              List.of(OPENSEARCH),
              List.of(JDK, CORE, SPI, "com.fasterxml.jackson..", LOG),
              "the OpenSearch store knows JSON over HTTP and nothing of Kafka or of other stores:"
                  + " publish-service hands it batches",
              "package dev.pressline.store.opensearch.planted;"
                  + " class Planted { org.apache.kafka.common.TopicPartition partition; }"),
          new ModuleRule(
              "output-stores/markdown",
              List.of(MARKDOWN),
              List.of(
                  JDK,
                  CORE,
                  SPI,
                  ASSETS,
                  "org.commonmark..",
                  "org.jsoup..",
                  "org.eclipse.jgit..",
                  "org.rocksdb..",
                  LOG),
              "the Markdown store knows files and Git and nothing of Kafka or of other stores:"
                  + " publish-service hands it batches",
              "package dev.pressline.store.markdown.planted;"
                  + " class Planted { org.apache.kafka.common.TopicPartition partition; }"),
          new ModuleRule(
              "output-stores/object",
              List.of(OBJECT),
              List.of(
                  JDK,
                  CORE,
                  SPI,
                  ASSETS,
                  // Alone of all stores: it shows what that one renders, byte for byte.
                  SITE,
                  "software.amazon.awssdk..",
                  "com.fasterxml.jackson.core",
                  "org.rocksdb..",
                  LOG),
              "the object store knows the rendered site and S3 and nothing of Kafka or of other"
                  + " stores: publish-service hands it batches",
              "package dev.pressline.store.object.planted;"
                  + " class Planted { dev.pressline.store.markdown.MarkdownStore store; }"),
          new ModuleRule(
              "output-stores/webhook",
              List.of(WEBHOOK),
              List.of(
                  JDK,
                  // Signatures.
                  "javax.crypto..",
                  CORE,
                  SPI,
                  "com.fasterxml.jackson..",
                  "org.rocksdb..",
                  LOG),
              "the webhook store knows HTTP and its outbox and nothing of Kafka or of other stores:"
                  + " publish-service hands it batches",
              "package dev.pressline.store.webhook.planted;"
                  + " class Planted { org.apache.kafka.common.TopicPartition partition; }"));

  private StoreRules() {}
}
