package dev.pressline.architecture;

import java.util.List;
import java.util.stream.Stream;

/** What each module may depend on. */
final class ModuleRules {
  private static final String CONTRACTS = "dev.pressline.contracts..";
  static final String CORE = "dev.pressline.core..";
  private static final String WIRE = "dev.pressline.wire..";
  private static final String STAGE = "dev.pressline.stage..";
  static final String ASSETS = "dev.pressline.asset..";
  static final String ANALYZERS = "dev.pressline.analyzers..";
  private static final String MEMORY = "dev.pressline.memory..";
  private static final String SEMANTIC = "dev.pressline.semantic..";
  static final String SPI = "dev.pressline.store";
  private static final String EMBEDDED = "dev.pressline.embedded..";
  private static final String INGEST = "dev.pressline.ingest..";
  private static final String ENRICH = "dev.pressline.enrich..";
  private static final String PUBLISH = "dev.pressline.publish..";
  private static final String LAUNCHER = "dev.pressline.launcher..";

  static final String JDK = "java..";
  private static final String TLS = "javax.net.ssl..";
  private static final String KAFKA = "org.apache.kafka..";
  private static final String AVRO = "org.apache.avro..";
  private static final String SPRING = "org.springframework..";
  static final String LUCENE = "org.apache.lucene..";
  private static final String METRICS = "io.micrometer..";
  private static final String TRACES = "io.opentelemetry..";
  static final String LOG = "org.slf4j..";
  private static final String WEB = "jakarta.servlet..";

  private static final String SERVICES_ARE_THIN =
      "a service joins the core to Kafka and knows no other service: talk through a topic, move"
          + " what both need to core, wire or stage-kafka";

  private static final List<ModuleRule> FOUNDATIONS =
      List.of(
          new ModuleRule(
              "schemas",
              List.of(CONTRACTS),
              List.of(JDK, AVRO),
              "a consumer adds the contracts and nothing else comes along: move what needs more to"
                  + " wire",
              "package dev.pressline.contracts;"
                  + " class Planted { dev.pressline.core.post.PostId id; }"),
          new ModuleRule(
              "core",
              List.of(CORE),
              List.of(
                  "java.lang..",
                  "java.util..",
                  "java.time..",
                  "java.text..",
                  "java.math..",
                  "java.security..",
                  "java.io",
                  "java.net",
                  "java.nio",
                  "java.nio.charset..",
                  "org.commonmark..",
                  "org.jsoup..",
                  "org.snakeyaml..",
                  "com.fasterxml.jackson.core..",
                  "com.fasterxml.jackson.dataformat.csv",
                  "org.tomlj..",
                  "org.nibor.autolink..",
                  "opennlp.."),
              "the domain is pure: take what you need as an argument, and let a service or a store"
                  + " fetch it",
              "package dev.pressline.core.planted;"
                  + " class Planted { org.apache.avro.Schema schema; }"),
          new ModuleRule(
              "wire",
              List.of(WIRE),
              List.of(JDK, TLS, CORE, CONTRACTS, KAFKA, AVRO, "com.fasterxml.jackson..", LOG),
              "codecs and serdes serve any client: keep Spring in stage-kafka and the services",
              "package dev.pressline.wire.planted;"
                  + " class Planted { org.springframework.context.ApplicationContext context; }"),
          new ModuleRule(
              "embedded",
              List.of(EMBEDDED),
              List.of(
                  JDK,
                  KAFKA,
                  "kafka..",
                  "scala..",
                  AVRO,
                  "com.sun.net.httpserver..",
                  "com.fasterxml.jackson..",
                  LOG),
              "the embedded servers know no post, so that tests of every module can use them: put"
                  + " what knows posts into launcher",
              "package dev.pressline.embedded;"
                  + " class Planted { dev.pressline.core.post.PostId id; }"),
          new ModuleRule(
              "stage-kafka",
              List.of(STAGE),
              List.of(JDK, KAFKA, SPRING, METRICS, TRACES, LOG),
              "the plumbing knows no post: give it a function or a settings record from the"
                  + " service",
              "package dev.pressline.stage.planted;"
                  + " class Planted { dev.pressline.core.post.PostId id; }"),
          new ModuleRule(
              "analyzers",
              List.of(ANALYZERS),
              List.of(JDK, LUCENE),
              "the analyzers know languages and no post: what is made of words belongs into the"
                  + " module that keeps them",
              "package dev.pressline.analyzers;"
                  + " class Planted { dev.pressline.core.post.PostId id; }"),
          new ModuleRule(
              "site-memory",
              List.of(MEMORY),
              List.of(JDK, CORE, ANALYZERS, LUCENE, LOG),
              "the site memory knows posts and Lucene: enrich-service feeds it from Kafka",
              "package dev.pressline.memory.planted;"
                  + " class Planted { org.apache.kafka.common.TopicPartition partition; }"),
          new ModuleRule(
              "semantic",
              List.of(SEMANTIC),
              List.of(JDK, CORE, "ai.onnxruntime..", "com.fasterxml.jackson.core.."),
              "the embeddings turn texts into vectors: what is made of vectors belongs into core",
              "package dev.pressline.semantic.planted;"
                  + " class Planted { org.apache.kafka.common.TopicPartition partition; }"),
          new ModuleRule(
              "asset-store",
              List.of(ASSETS),
              List.of(JDK, CORE, "com.drew.."),
              "an asset store knows bytes and their hash: a store with a client of its own is a"
                  + " module of its own",
              "package dev.pressline.asset;"
                  + " class Planted { org.apache.kafka.common.TopicPartition partition; }"));

  private static final List<ModuleRule> APPLICATIONS =
      List.of(
          new ModuleRule(
              "ingest-service",
              List.of(INGEST),
              List.of(
                  JDK,
                  CORE,
                  CONTRACTS,
                  WIRE,
                  STAGE,
                  ASSETS,
                  KAFKA,
                  SPRING,
                  METRICS,
                  LOG,
                  WEB,
                  // The HTTP door: its JSON, what it remembers, how often it may be used.
                  "tools.jackson..",
                  "com.github.benmanes.caffeine..",
                  "io.github.bucket4j..",
                  "org.apache.catalina.connector"),
              SERVICES_ARE_THIN,
              "package dev.pressline.ingest.planted;"
                  + " class Planted { org.rocksdb.RocksDB database; }"),
          new ModuleRule(
              "enrich-service",
              List.of(ENRICH),
              List.of(
                  JDK,
                  CORE,
                  CONTRACTS,
                  WIRE,
                  STAGE,
                  MEMORY,
                  KAFKA,
                  AVRO,
                  "com.github.benmanes.caffeine..",
                  SPRING,
                  METRICS,
                  LOG,
                  WEB),
              SERVICES_ARE_THIN,
              "package dev.pressline.enrich.planted;"
                  + " class Planted { dev.pressline.store.OutputStore store; }"),
          new ModuleRule(
              "publish-service",
              List.of(PUBLISH),
              List.of(
                  JDK,
                  CORE,
                  CONTRACTS,
                  WIRE,
                  STAGE,
                  SPI,
                  StoreRules.SITE,
                  StoreRules.POSTGRES,
                  StoreRules.SEARCH,
                  StoreRules.OPENSEARCH,
                  StoreRules.MARKDOWN,
                  StoreRules.OBJECT,
                  StoreRules.WEBHOOK,
                  ASSETS,
                  KAFKA,
                  AVRO,
                  "org.rocksdb..",
                  // Answers to searches.
                  "com.fasterxml.jackson.core..",
                  SPRING,
                  METRICS,
                  LOG,
                  WEB),
              SERVICES_ARE_THIN,
              "package dev.pressline.publish.planted;"
                  + " class Planted { org.jsoup.nodes.Document page; }"),
          new ModuleRule(
              "launcher",
              List.of(LAUNCHER),
              List.of(
                  JDK,
                  CORE,
                  CONTRACTS,
                  WIRE,
                  STAGE,
                  SPI,
                  ASSETS,
                  EMBEDDED,
                  INGEST,
                  ENRICH,
                  PUBLISH,
                  KAFKA,
                  AVRO,
                  SPRING,
                  "picocli..",
                  TLS,
                  "javax.xml.stream..",
                  "com.sun.net.httpserver..",
                  "com.github.benmanes.caffeine..",
                  "com.aayushatharva.brotli4j..",
                  "com.fasterxml.jackson..",
                  "ch.qos.logback..",
                  LOG),
              "the command starts services and talks to topics: what it would do to a post belongs"
                  + " into core or a service",
              "package dev.pressline.launcher.planted;"
                  + " class Planted { org.jsoup.nodes.Document page; }"));

  /** One rule a module. */
  static final List<ModuleRule> ALL =
      Stream.of(FOUNDATIONS, StoreRules.ALL, APPLICATIONS).flatMap(List::stream).toList();

  private ModuleRules() {}
}
