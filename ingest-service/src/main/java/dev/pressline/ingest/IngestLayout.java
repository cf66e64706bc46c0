package dev.pressline.ingest;

import dev.pressline.contracts.Topics;
import dev.pressline.stage.topics.GroupSpec;
import dev.pressline.stage.topics.TopicPlan;
import dev.pressline.stage.topics.TopicSpec;
import java.util.List;

/** The consumer group of the ingest service and the topics that it needs, by the prefix of both. */
public final class IngestLayout {
  private static final String SERVICE = "ingest-service";

  private IngestLayout() {}

  /** Who reads the drafts. */
  public static GroupSpec group(String prefix) {
    return new GroupSpec(
        prefix + SERVICE,
        SERVICE,
        List.of(Topics.withPrefix(prefix).drafts()),
        false,
        "New drafts get no verdict until somebody is; none is lost.");
  }

  /** What it makes where it is missing. */
  public static List<TopicSpec> topics(String prefix, TopicPlan plan) {
    Topics names = Topics.withPrefix(prefix);
    return List.of(
        plan.compactedInLogAppendTime(names.drafts()),
        plan.compacted(names.posts()),
        plan.log(names.rejections()),
        plan.deadLettersOf(names.drafts()));
  }
}
