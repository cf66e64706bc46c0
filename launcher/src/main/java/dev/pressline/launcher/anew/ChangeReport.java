package dev.pressline.launcher.anew;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pressline.core.enrichment.change.ChangeSum;
import dev.pressline.core.enrichment.change.EnrichmentChange;
import dev.pressline.core.enrichment.change.ShownEnrichment.Link;
import dev.pressline.core.post.PostId;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** Tells what changed on posts that were enriched anew. */
public final class ChangeReport {
  private ChangeReport() {}

  /** For people: what changed of each post, and the sum. */
  public static List<String> lines(SortedMap<PostId, EnrichmentChange> changes) {
    List<String> lines = new ArrayList<>();
    changes.forEach(
        (id, change) -> {
          if (change.noticeable()) {
            lines.add(id.value());
            addTo(lines, change);
          }
        });
    lines.add(sum(ChangeSum.of(changes.values())));
    return lines;
  }

  private static void addTo(List<String> lines, EnrichmentChange change) {
    int header = lines.size();
    change.tagsAdded().forEach(tag -> lines.add("  + tag  " + tag));
    change.tagsRemoved().forEach(tag -> lines.add("  - tag  " + tag));
    change.linksAdded().forEach(link -> lines.add("  + link " + told(link)));
    change.linksRemoved().forEach(link -> lines.add("  - link " + told(link)));
    if (change.language()) {
      lines.add("  ~ language");
    }
    if (change.excerpt()) {
      lines.add("  ~ excerpt");
    }
    if (lines.size() == header) {
      lines.add("  ~ order of tags, reading time or entities");
    }
  }

  private static String told(Link link) {
    return link.text() + " -> " + link.url();
  }

  private static String sum(ChangeSum sum) {
    return "%d changed, %d unchanged; tags +%d -%d, links +%d -%d, languages %d, excerpts %d"
        .formatted(
            sum.changed(),
            sum.unchanged(),
            sum.tagsAdded(),
            sum.tagsRemoved(),
            sum.linksAdded(),
            sum.linksRemoved(),
            sum.languages(),
            sum.excerpts());
  }

  /** The same as one JSON object for machines: {@code summary} and the {@code posts} changed. */
  public static String json(SortedMap<PostId, EnrichmentChange> changes) {
    ObjectNode root = new ObjectMapper().createObjectNode();
    ChangeSum sum = ChangeSum.of(changes.values());
    root.putObject("summary")
        .put("changed", sum.changed())
        .put("unchanged", sum.unchanged())
        .put("tagsAdded", sum.tagsAdded())
        .put("tagsRemoved", sum.tagsRemoved())
        .put("linksAdded", sum.linksAdded())
        .put("linksRemoved", sum.linksRemoved())
        .put("languages", sum.languages())
        .put("excerpts", sum.excerpts());
    ArrayNode posts = root.putArray("posts");
    changes.forEach(
        (id, change) -> {
          if (change.noticeable()) {
            add(posts.addObject().put("postId", id.value()), change);
          }
        });
    return root.toString();
  }

  private static void add(ObjectNode post, EnrichmentChange change) {
    change.tagsAdded().forEach(post.putArray("tagsAdded")::add);
    change.tagsRemoved().forEach(post.putArray("tagsRemoved")::add);
    add(post.putArray("linksAdded"), change.linksAdded());
    add(post.putArray("linksRemoved"), change.linksRemoved());
    post.put("language", change.language()).put("excerpt", change.excerpt());
  }

  private static void add(ArrayNode array, List<Link> links) {
    links.forEach(link -> array.addObject().put("text", link.text()).put("url", link.url()));
  }
}
