package dev.pressline.enrich;

import dev.pressline.contracts.Topics;
import dev.pressline.stage.topics.GroupSpec;
import dev.pressline.stage.topics.TopicPlan;
import dev.pressline.stage.topics.TopicSpec;
import java.util.List;
import java.util.stream.Stream;

/** The consumer groups of the enrich service and the topics they need, by the prefix of both. */
public final class EnrichLayout {
  private static final String SERVICE = "enrich-service";
  private static final String SECOND_PASS = SERVICE + "-second-pass";

  private EnrichLayout() {}

  /** All of them. */
  public static List<GroupSpec> groups(String prefix) {
    return List.of(firstPass(prefix), anew(prefix), secondPass(prefix), secondPassAnew(prefix));
  }

  /** What any of them makes where it is missing; the second pass only where it is switched on. */
  public static List<TopicSpec> topics(String prefix, TopicPlan plan) {
    return Stream.of(
            topicsOfFirstPass(prefix, plan),
            topicsOfAnew(prefix, plan),
            topicsOfSecondPass(prefix, plan))
        .flatMap(List::stream)
        .distinct()
        .toList();
  }

  static GroupSpec firstPass(String prefix) {
    return new GroupSpec(
        prefix + SERVICE,
        SERVICE,
        List.of(Topics.withPrefix(prefix).posts()),
        false,
        "Admitted posts wait before they are published; none is lost.");
  }

  static GroupSpec anew(String prefix) {
    return new GroupSpec(
        prefix + SERVICE + "-anew",
        SERVICE,
        List.of(Topics.withPrefix(prefix).enrichRequests()),
        false,
        "What pressline re-enrich asked for waits; readers see the posts as they were.");
  }

  static GroupSpec secondPass(String prefix) {
    return new GroupSpec(
        prefix + SECOND_PASS,
        SERVICE,
        List.of(Topics.withPrefix(prefix).enrichedPosts()),
        true,
        "Posts are published with the tags of the first pass only.");
  }

  static GroupSpec secondPassAnew(String prefix) {
    return new GroupSpec(
        prefix + SECOND_PASS + "-anew",
        SERVICE,
        List.of(Topics.withPrefix(prefix).enrichedAnew()),
        true,
        "Posts enriched anew keep the tags of the first pass only.");
  }

  static List<TopicSpec> topicsOfFirstPass(String prefix, TopicPlan plan) {
    Topics names = Topics.withPrefix(prefix);
    return List.of(
        plan.compacted(names.posts()),
        plan.deadLettersOf(names.posts()),
        plan.compacted(names.enrichedPosts()),
        plan.log(names.rejections()),
        plan.compacted(names.catalogue()),
        plan.compacted(names.tagDecisions()),
        plan.compacted(names.publications()));
  }

  static List<TopicSpec> topicsOfAnew(String prefix, TopicPlan plan) {
    Topics names = Topics.withPrefix(prefix);
    return List.of(
        plan.logInLogAppendTime(names.enrichRequests()),
        plan.deadLettersOf(names.enrichRequests()),
        plan.log(names.enrichedAnew()));
  }

  static List<TopicSpec> topicsOfSecondPass(String prefix, TopicPlan plan) {
    Topics names = Topics.withPrefix(prefix);
    return List.of(
        plan.compacted(names.enrichedPosts()),
        plan.compacted(names.secondPass()),
        plan.deadLettersOf(names.secondPass()),
        plan.compacted(names.tagDecisions()),
        plan.compacted(names.publications()),
        plan.log(names.rejections()));
  }
}
