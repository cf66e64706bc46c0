package dev.pressline.store.site.model;

import dev.pressline.core.catalogue.EntityType;

/**
 * What a link in a text leads to, as the catalogue knows it.
 *
 * @param id in the catalogue, as the link carries it
 */
public record LinkedEntity(String id, EntityType type) {}
