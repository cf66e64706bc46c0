package dev.pressline.core.admission.html.tree;

/**
 * What is counted below an element; lengths in UTF-16 code units of the text with single blanks.
 */
public enum Count {
  /** U+002C alone. */
  COMMAS,
  /** Commas of all scripts. */
  ANY_COMMAS,
  /** Tenths of the length of the text in links; links within the page count three of ten. */
  LINKED,
  IN_HEADINGS,
  /** Length of the text in elements that usually hold text. */
  TEXTISH,
  IN_LISTS,
  PARAGRAPHS,
  PICTURES,
  ITEMS,
  INPUTS,
  RULES_AND_BREAKS,
  /** Elements that make a {@code div} more than a paragraph. */
  BLOCKS,
  EMBEDS,
  /** Embedded players of known video sites. */
  VIDEOS,
  DATA_TABLES
}
