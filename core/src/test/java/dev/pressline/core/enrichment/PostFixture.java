package dev.pressline.core.enrichment;

import dev.pressline.core.draft.SourceFormat;
import dev.pressline.core.post.Body;
import dev.pressline.core.post.CategoryPath;
import dev.pressline.core.post.Post;
import dev.pressline.core.post.PostContent;
import dev.pressline.core.post.PostDates;
import dev.pressline.core.post.PostId;
import dev.pressline.core.post.Revision;
import dev.pressline.core.post.Visibility;
import dev.pressline.core.text.TextStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A post for tests; each method gives a changed copy. */
public record PostFixture(
    String id,
    String title,
    String html,
    List<String> tags,
    List<CategoryPath> categories,
    Optional<String> language,
    Optional<String> excerpt,
    Map<String, String> extra) {
  public static PostFixture post(String html) {
    return new PostFixture(
        "blog/a",
        "A title",
        html,
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Map.of());
  }

  public PostFixture id(String id) {
    return new PostFixture(id, title, html, tags, categories, language, excerpt, extra);
  }

  public PostFixture title(String title) {
    return new PostFixture(id, title, html, tags, categories, language, excerpt, extra);
  }

  public PostFixture tags(String... tags) {
    return new PostFixture(id, title, html, List.of(tags), categories, language, excerpt, extra);
  }

  public PostFixture language(String language) {
    return new PostFixture(
        id, title, html, tags, categories, Optional.of(language), excerpt, extra);
  }

  public PostFixture excerpt(String excerpt) {
    return new PostFixture(
        id, title, html, tags, categories, language, Optional.of(excerpt), extra);
  }

  public PostFixture extra(Map<String, String> extra) {
    return new PostFixture(id, title, html, tags, categories, language, excerpt, extra);
  }

  public Post build() {
    return buildWithText(TextStream.of(html));
  }

  public Post buildWithText(String text) {
    PostContent content =
        new PostContent(
            title,
            "slug",
            Optional.empty(),
            List.of(),
            language,
            List.of("Ada"),
            PostDates.NONE,
            categories,
            tags,
            new Body(html, text, html, SourceFormat.HTML),
            Optional.empty(),
            Optional.empty(),
            excerpt,
            Optional.empty(),
            List.of(),
            List.of(),
            extra,
            Visibility.PUBLIC,
            List.of(),
            "0");
    return new Post(new PostId(id), "blog", Revision.of(1_000, 1), content, List.of());
  }
}
