package dev.pressline.publish;

import dev.pressline.contracts.Topics;
import dev.pressline.publish.gate.GateTopics;
import dev.pressline.stage.topics.GroupSpec;
import dev.pressline.stage.topics.TopicPlan;
import dev.pressline.stage.topics.TopicSpec;
import java.util.ArrayList;
import java.util.List;

/** The consumer groups of the publish service and the topics it needs, by the prefix of both. */
public final class PublishLayout {
  /** The store that every installation has. */
  public static final String SITE_STORE = "site";

  private static final String SERVICE = "publish-service";

  private PublishLayout() {}

  /** Who decides what is published. */
  public static GroupSpec gate(String prefix) {
    return new GroupSpec(
        prefix + "publish-gate",
        SERVICE,
        GateTopics.sources(prefix),
        false,
        "Nothing new is published, and scheduled posts are late; nothing is lost.");
  }

  /** Who writes the store; every one but that of the site is optional. */
  public static GroupSpec store(String prefix, String store) {
    return new GroupSpec(
        prefixOfStores(prefix) + store,
        SERVICE,
        List.of(Topics.withPrefix(prefix).publications()),
        !store.equals(SITE_STORE),
        "Readers of the store " + store + " see it as it was; what is published comes later.");
  }

  /** What the names of the stores' groups begin with, before the store's own. */
  public static String prefixOfStores(String prefix) {
    return prefix + SERVICE + ".";
  }

  /** What it makes where it is missing. */
  public static List<TopicSpec> topics(String prefix, TopicPlan plan) {
    Topics names = Topics.withPrefix(prefix);
    List<TopicSpec> topics = new ArrayList<>();
    topics.add(plan.compacted(names.enrichedPosts()));
    topics.add(plan.compacted(names.secondPass()));
    topics.add(plan.log(names.enrichedAnew()));
    topics.add(plan.compacted(names.publications()));
    topics.add(plan.compacted(names.receipts()));
    topics.add(plan.compacted(names.censuses()));
    topics.add(plan.compacted(names.rebuildRequests()));
    topics.add(plan.log(names.verdicts()));
    topics.add(plan.log(names.rejections()));
    topics.add(plan.log(GateTopics.claimsOf(prefix)));
    topics.add(plan.log(GateTopics.answersOf(prefix)));
    GateTopics.sources(prefix).forEach(source -> topics.add(plan.deadLettersOf(source)));
    topics.add(plan.deadLettersOf(names.publications()));
    return topics;
  }
}
