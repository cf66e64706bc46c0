package dev.pressline.launcher.design;

import dev.pressline.enrich.EnrichLayout;
import dev.pressline.ingest.IngestLayout;
import dev.pressline.publish.PublishLayout;
import dev.pressline.stage.topics.GroupSpec;
import dev.pressline.stage.topics.TopicPlan;
import dev.pressline.stage.topics.TopicSpec;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;

/**
 * What the services of an installation need together.
 *
 * @param prefix of its topics and groups
 */
public record Design(String prefix) {
  private static final String DEAD_LETTERS = "-dlt";

  /** Every topic, each once, in the order of the flow. */
  public List<TopicSpec> topics(TopicPlan plan) {
    SequencedMap<String, TopicSpec> topics = new LinkedHashMap<>();
    Stream.of(
            IngestLayout.topics(prefix, plan),
            EnrichLayout.topics(prefix, plan),
            PublishLayout.topics(prefix, plan))
        .flatMap(List::stream)
        .forEach(topic -> topics.putIfAbsent(topic.name(), topic));
    return List.copyOf(topics.values());
  }

  /** Where records go that could not be processed. */
  public List<String> deadLetterTopics() {
    return topics(TopicPlan.DEFAULTS).stream()
        .map(TopicSpec::name)
        .filter(name -> name.endsWith(DEAD_LETTERS))
        .toList();
  }

  /**
   * Every consumer group in the order of the flow, those of the stores last.
   *
   * @param known groups that the broker knows, of which some belong to stores
   */
  public List<GroupSpec> groups(Collection<String> known) {
    List<GroupSpec> groups = new ArrayList<>();
    groups.add(IngestLayout.group(prefix));
    groups.addAll(EnrichLayout.groups(prefix));
    groups.add(PublishLayout.gate(prefix));
    groups.add(PublishLayout.store(prefix, PublishLayout.SITE_STORE));
    storesAmong(known).stream()
        .filter(store -> !store.equals(PublishLayout.SITE_STORE))
        .map(store -> PublishLayout.store(prefix, store))
        .forEach(groups::add);
    return groups;
  }

  /** Names of the stores that groups of these names belong to, in alphabetical order. */
  public List<String> storesAmong(Collection<String> groups) {
    String start = PublishLayout.prefixOfStores(prefix);
    return groups.stream()
        .filter(group -> group.startsWith(start))
        .map(group -> group.substring(start.length()))
        .sorted()
        .toList();
  }
}
