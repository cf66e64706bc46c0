package dev.pressline.core.catalogue.edit;

import dev.pressline.core.catalogue.CatalogueEntry;

/** What an editor's wish comes to. */
public sealed interface CatalogueEdit {
  /** What to tell the editor, in sentences. */
  String told();

  /** The entry is written, over what was there under its id. */
  record Put(CatalogueEntry entry, String told) implements CatalogueEdit {}

  /** What the editors wrote under the id is removed. */
  record Drop(String entityId, String told) implements CatalogueEdit {}

  /** It is so already. */
  record Unchanged(String told) implements CatalogueEdit {}

  /** It cannot be done; the sentences name the remedy. */
  record Refused(String told) implements CatalogueEdit {}
}
