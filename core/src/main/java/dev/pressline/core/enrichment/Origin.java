package dev.pressline.core.enrichment;

/** Who proposed a tag or a link. */
public enum Origin {
  UNKNOWN,
  AUTHOR,
  CATALOGUE,
  KEYPHRASE,
  VOCABULARY,
  SEMANTIC
}
