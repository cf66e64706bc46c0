package dev.pressline.core.enrichment.decision;

import dev.pressline.core.enrichment.related.VocabularyTag;
import dev.pressline.core.site.Slug;

/**
 * What the editors of a site decided about a tag.
 *
 * @param tag as the editor wrote it
 */
public record TagDecision(String site, String tag, TagRuling ruling) {
  /**
   * What equal tags have in common: {@code Web Dev}, {@code web-dev} and {@code WebDev} are one,
   * {@code C}, {@code C#} and {@code C++} are three. Empty for what is no tag.
   */
  public static String keyOf(String tag) {
    return VocabularyTag.key(Slug.of(tag));
  }

  /** There is one decision with this key: site, {@code /} and the tag's key. */
  public String recordKey() {
    return recordKey(site, tag);
  }

  /** The key of the decision about a tag of a site. */
  public static String recordKey(String site, String tag) {
    return site + "/" + keyOf(tag);
  }
}
