package dev.pressline.core.enrichment.lexical;

import dev.pressline.core.catalogue.CatalogueEntry;

/**
 * A stretch of text that names an entity.
 *
 * @param start inclusive, in UTF-16 code units
 * @param end exclusive
 */
record Mention(CatalogueEntry entry, int start, int end, Form form) {
  /** How the entity is named, with the confidence that the name means it. */
  enum Form {
    NAME(1.0),
    ALIAS(0.9),
    /** The name of this entity and an alias of others. */
    CONTESTED_NAME(0.8),
    /** A name of several entities, of which only this one was mentioned before. */
    RESOLVED_BY_CONTEXT(0.7),
    /** The surname of a person who was introduced in full before. */
    SHORT_FORM(0.8);

    private final double confidence;

    Form(double confidence) {
      this.confidence = confidence;
    }

    double confidence() {
      return confidence;
    }
  }
}
