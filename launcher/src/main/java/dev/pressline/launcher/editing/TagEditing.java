package dev.pressline.launcher.editing;

import dev.pressline.core.enrichment.decision.SiteTags;
import dev.pressline.core.enrichment.decision.TagDecision;
import dev.pressline.core.enrichment.decision.TagEdit;
import dev.pressline.launcher.pipeline.PipelineConnection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What was decided about the tags of one site of a pipeline, for its editors. */
public final class TagEditing {
  private final EditedTopic<TagDecision> topic;
  private final String site;

  /** The decisions about the tags of the site. */
  public TagEditing(PipelineConnection connection, String site) {
    this.topic = new EditedTopic<>(connection, connection.topics().tagDecisions());
    this.site = site;
  }

  /** The decisions as they are now. */
  public SiteTags tags() {
    return SiteTags.of(
        topic.read().values().stream().filter(decision -> decision.site().equals(site)).toList());
  }

  /** Writes what the edit comes to, and tells whether that changes anything. */
  public boolean write(TagEdit edit) {
    Map<String, Optional<TagDecision>> changes = new LinkedHashMap<>();
    switch (edit) {
      case TagEdit.Decided decided ->
          decided
              .decisions()
              .forEach(decision -> changes.put(decision.recordKey(), Optional.of(decision)));
      case TagEdit.Forgotten forgotten ->
          forgotten
              .tags()
              .forEach(tag -> changes.put(TagDecision.recordKey(site, tag), Optional.empty()));
      case TagEdit.Refused _ -> {}
    }
    topic.write(changes);
    return !changes.isEmpty();
  }
}
