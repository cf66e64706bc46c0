package dev.pressline.memory;

import dev.pressline.core.enrichment.related.SitePost;
import dev.pressline.core.post.PostId;
import java.time.Instant;
import java.util.List;

/** A small blog about two things. */
final class SomePosts {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private SomePosts() {}

  static SitePost post(int number, String title, String text, String... tags) {
    return post("blog", "blog/" + number, title, text, List.of(tags));
  }

  static SitePost post(String site, String id, String title, String text, List<String> tags) {
    return new SitePost(
        new PostId(id), site, "en", title, text, tags, List.of(), START.plusSeconds(id.hashCode()));
  }

  /** Twenty posts: those with even numbers are about baking, the others about brokers. */
  static void tell(SiteMemory memory) {
    for (int i = 0; i < 20; i++) {
      memory.put(i % 2 == 0 ? baking(i) : brokers(i), "/" + i + "/");
    }
    memory.refresh();
  }

  private static SitePost baking(int number) {
    return post(
        number,
        "Bread of day " + number,
        "Flour, water and yeast rest in the oven; the dough of loaf " + number + " rises.",
        number % 4 == 0 ? "Baking" : "baking",
        "Web Dev");
  }

  private static SitePost brokers(int number) {
    return post(
        number,
        "Broker of day " + number,
        "Partitions, consumers and offsets of the log; segment " + number + " is compacted.",
        "kafka");
  }
}
