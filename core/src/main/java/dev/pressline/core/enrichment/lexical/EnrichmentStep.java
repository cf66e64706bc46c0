package dev.pressline.core.enrichment.lexical;

import java.util.Locale;

/** What the first pass does to a post; each of them can fail and be left out by itself. */
public enum EnrichmentStep {
  TEXT,
  LANGUAGE,
  READING,
  EXCERPT,
  ENTITIES,
  RELATED,
  TAGS,
  KEYPHRASES,
  LINKS;

  /** As it is called in events, metrics and logs. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
