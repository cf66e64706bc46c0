package dev.pressline.store.site.model;

import java.util.Locale;
import java.util.Set;

/** Language tags as HTML wants them (BCP 47). */
public final class LanguageTag {
  private static final Set<String> RIGHT_TO_LEFT =
      Set.of("ar", "arc", "ckb", "dv", "fa", "he", "iw", "ks", "ps", "sd", "syr", "ug", "ur", "yi");
  private static final Set<String> RIGHT_TO_LEFT_SCRIPTS = Set.of("Arab", "Hebr", "Syrc", "Thaa");

  private LanguageTag() {}

  /** The tag in canonical form; empty when it names no language. */
  public static String of(String language) {
    String tag = Locale.forLanguageTag(language.strip().replace('_', '-')).toLanguageTag();
    return tag.equals("und") ? "" : tag;
  }

  /** {@code rtl} or {@code ltr}, by the script if the tag names one. */
  public static String direction(String tag) {
    Locale locale = Locale.forLanguageTag(tag);
    boolean rightToLeft =
        locale.getScript().isEmpty()
            ? RIGHT_TO_LEFT.contains(locale.getLanguage())
            : RIGHT_TO_LEFT_SCRIPTS.contains(locale.getScript());
    return rightToLeft ? "rtl" : "ltr";
  }
}
