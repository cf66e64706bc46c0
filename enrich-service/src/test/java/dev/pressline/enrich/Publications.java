package dev.pressline.enrich;

import dev.pressline.core.enrichment.Enrichment;
import dev.pressline.core.post.Post;
import dev.pressline.core.publication.Publication;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Posts as the gate publishes them. */
public final class Publications {
  private static final Enrichment ENRICHMENT =
      new Enrichment(
          "test", 1, "en", 1, 1, "", List.of(), List.of(), List.of(), List.of(), List.of());

  private Publications() {}

  /** The live post {@code blog/<name>} of Markdown. */
  public static Publication live(String name, String source) {
    Post post = Drafts.admitted(name, source);
    String path = "/2026/01/01/" + name + "/";
    return new Publication(
        post.postId(),
        post.site(),
        post.revision(),
        new Publication.State.Live(Optional.empty()),
        path,
        "https://blog.example" + path,
        List.of(),
        Instant.parse("2026-01-01T00:00:00Z"),
        post.content(),
        post.content().body().html(),
        ENRICHMENT);
  }
}
