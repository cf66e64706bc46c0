package dev.pressline.core.enrichment.reading;

/** Tells the languages written in Arabic script by the letters that only some of them have. */
final class ArabicLetters {
  private static final String URDU = "ٹڈڑںے";
  private static final String PASHTO = "ټډړښږڼځ";
  private static final String SORANI = "ێۆڵڕ";
  private static final String PERSIAN = "پچژگ";
  private static final String PERSIAN_FORMS = "کی";
  private static final String ARABIC_ONLY = "يكةى";

  private ArabicLetters() {}

  static String language(String text) {
    int telling = Math.max(2, text.length() / 200);
    if (count(text, URDU) >= telling) {
      return "ur";
    }
    if (count(text, PASHTO) >= telling) {
      return "ps";
    }
    if (count(text, SORANI) >= telling) {
      return "ckb";
    }
    // Persian typed on an Arabic keyboard has Arabic yeh and kaf, but its own four letters.
    boolean persian =
        count(text, PERSIAN_FORMS) > count(text, ARABIC_ONLY) || count(text, PERSIAN) >= telling;
    return persian ? "fa" : "ar";
  }

  private static long count(String text, String letters) {
    return text.chars().filter(c -> letters.indexOf(c) >= 0).count();
  }
}
