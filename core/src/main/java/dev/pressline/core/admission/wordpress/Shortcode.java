package dev.pressline.core.admission.wordpress;

/**
 * One mark of a shortcode, such as {@code [caption width="300"]} or {@code [/caption]}.
 *
 * @param name in lower case
 * @param arguments what stands behind the name, as written
 * @param kind what it does to what follows
 * @param start offset of its first character
 * @param end offset behind its last character
 * @param content of a verbatim one, what stands between it and its end
 */
record Shortcode(String name, String arguments, Kind kind, int start, int end, String content) {
  enum Kind {
    /** May have an end. */
    OPEN,
    /** Ends an earlier one. */
    END,
    /** Never has an end. */
    SINGLE,
    /** Holds code, up to its end, which is within it. */
    VERBATIM,
    /** Is written twice in brackets and to be shown. */
    ESCAPED
  }
}
