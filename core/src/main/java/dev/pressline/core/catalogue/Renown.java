package dev.pressline.core.catalogue;

import java.util.regex.Pattern;

/**
 * How well an entity is known, as far as its id tells: of Wikidata's items, those with low numbers
 * were entered first, because more people knew them. Other ids tell nothing.
 */
public final class Renown {
  private static final Pattern WIKIDATA = Pattern.compile("Q[1-9][0-9]{0,11}");
  private static final long GREAT = 30_000;
  private static final int FAR = 4;

  private Renown() {}

  /** A number that is smaller for what is better known. */
  public static long rank(CatalogueEntry entry) {
    String id = entry.entityId();
    return WIKIDATA.matcher(id).matches() ? Long.parseLong(id.substring(1)) : Long.MAX_VALUE;
  }

  /** Whether nearly everybody knows the entity. */
  public static boolean isGreat(CatalogueEntry entry) {
    return rank(entry) <= GREAT;
  }

  /** Whether the one is far better known than the other. */
  public static boolean isFarGreater(CatalogueEntry one, CatalogueEntry other) {
    return rank(one) < rank(other) / FAR;
  }
}
