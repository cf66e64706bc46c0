package dev.pressline.benchmarks.site;

import dev.pressline.core.post.CategoryPath;
import dev.pressline.core.publication.Publication;
import dev.pressline.store.contract.PublicationBuilder;
import java.time.Instant;
import java.time.ZoneOffset;

/** Makes publications of generated posts, as stores are handed them. */
final class GeneratedPublication {
  private GeneratedPublication() {}

  /** The publication of that version of the post, at Hexo's address. */
  static Publication of(GeneratedBlog.Post post, long revision) {
    Instant date = post.date().toInstant(ZoneOffset.UTC);
    PublicationBuilder builder =
        PublicationBuilder.post(post.slug())
            .revision(revision)
            .title(post.title())
            .date(date)
            .at("/%tY/%<tm/%<td/%s/".formatted(post.date(), post.slug()))
            .tags(post.tags().toArray(String[]::new))
            .categories(CategoryPath.of(post.category()))
            .words(post.body().length() / 7)
            .excerpt(post.body().substring(0, 200))
            .html(html(post.body()));
    return (revision > 1 ? builder.updated(date.plusSeconds(revision)) : builder).build();
  }

  private static String html(String body) {
    StringBuilder html = new StringBuilder();
    for (String block : body.split("\n\n+")) {
      html.append(
          block.startsWith("## ")
              ? "<h2>" + block.substring(3) + "</h2>\n"
              : "<p>" + block.strip() + "</p>\n");
    }
    return html.toString();
  }
}
