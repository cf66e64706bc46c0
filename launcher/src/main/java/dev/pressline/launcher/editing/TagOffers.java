package dev.pressline.launcher.editing;

import dev.pressline.core.enrichment.decision.SiteTags;
import dev.pressline.core.post.PostId;
import dev.pressline.enrich.suggestion.TagSuggestion;
import dev.pressline.enrich.suggestion.TagSuggestions;
import dev.pressline.launcher.pipeline.CommandFailedException;
import dev.pressline.launcher.pipeline.LogReader;
import dev.pressline.launcher.pipeline.PipelineConnection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;

/** Tags that posts of a site could have, worked out from the log of a pipeline. */
public final class TagOffers {
  private final PipelineConnection connection;
  private final String site;

  /** What could be offered for the site. */
  public TagOffers(PipelineConnection connection, String site) {
    this.connection = connection;
    this.site = site;
  }

  /**
   * Tags for the posts named, or for all when none is.
   *
   * @param decided by the editors of the site
   * @param atLeast probability that a tag needs
   */
  public List<TagSuggestion> of(List<String> names, SiteTags decided, double atLeast) {
    try (TagSuggestions suggestions = new TagSuggestions(site)) {
      read(suggestions);
      Collection<PostId> posts =
          names.isEmpty()
              ? suggestions.posts()
              : names.stream().map(name -> known(name, suggestions)).toList();
      return suggestions.of(posts, decided, atLeast);
    } catch (IOException e) {
      throw new UncheckedIOException("the memory of the site cannot be closed", e);
    }
  }

  private PostId known(String name, TagSuggestions suggestions) {
    return suggestions.posts().stream()
        .filter(post -> post.value().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new CommandFailedException(
                    "No post %s is live on the site %s.".formatted(name, site)));
  }

  private void read(TagSuggestions suggestions) {
    var topics = connection.topics();
    new LogReader(connection)
        .readAll(
            List.of(topics.publications().name(), topics.secondPass().name()),
            record -> {
              if (record.key() == null) {
                return;
              }
              String key = new String(record.key(), StandardCharsets.UTF_8);
              if (record.topic().equals(topics.publications().name())) {
                suggestions.published(key, topics.publications().readableValueOf(record));
              } else {
                suggestions.understood(key, topics.secondPass().readableValueOf(record));
              }
            });
  }
}
