package dev.pressline.core.catalogue;

/** What kind of thing an entity is. */
public enum EntityType {
  OTHER,
  PERSON,
  ORGANISATION,
  PLACE,
  PRODUCT,
  EVENT,
  WORK
}
