package dev.pressline.launcher.editing;

import dev.pressline.core.catalogue.CatalogueEntry;
import dev.pressline.core.catalogue.edit.EditedCatalogue;
import dev.pressline.enrich.StarterCatalogue;
import dev.pressline.launcher.pipeline.PipelineConnection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The catalogue of a pipeline, for editors. */
public final class CatalogueEditing {
  private final EditedTopic<CatalogueEntry> topic;

  /** The catalogue of the pipeline. */
  public CatalogueEditing(PipelineConnection connection) {
    this.topic = new EditedTopic<>(connection, connection.topics().catalogue());
  }

  /** The catalogue as it is now, over the one that comes with this version of Pressline. */
  public EditedCatalogue catalogue() {
    List<CatalogueEntry> own = new ArrayList<>();
    topic.read().forEach((key, entry) -> own.add(withId(key, entry)));
    return new EditedCatalogue(own, StarterCatalogue.entries());
  }

  /** Writes the entries, each over what is there under its id. */
  public void write(Collection<CatalogueEntry> entries) {
    Map<String, Optional<CatalogueEntry>> changes = new LinkedHashMap<>();
    entries.forEach(entry -> changes.put(entry.entityId(), Optional.of(entry)));
    topic.write(changes);
  }

  /** Removes what editors wrote under the id. */
  public void remove(String entityId) {
    topic.write(Map.of(entityId, Optional.empty()));
  }

  /** What tells entries apart is the key; others than we write the topic, too. */
  private static CatalogueEntry withId(String key, CatalogueEntry entry) {
    return new CatalogueEntry(
        key,
        entry.name(),
        entry.aliases(),
        entry.type(),
        entry.url(),
        entry.description(),
        entry.blocked());
  }
}
