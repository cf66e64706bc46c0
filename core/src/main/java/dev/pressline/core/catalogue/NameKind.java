package dev.pressline.core.catalogue;

/** How an entry comes by a name, the surest first. */
public enum NameKind {
  /** The entry's own name. */
  CANONICAL,
  /** One that the catalogue gives it beside its own. */
  ALIAS,
  /** Its name without what tells it from others, or in another spelling. */
  VARIANT,
  /** Its name without the general word at its end. */
  SHORTENED,
  /** The initials of its name. */
  ACRONYM,
  /** What the people, the language and the things of a country are called. */
  NATIONALITY
}
