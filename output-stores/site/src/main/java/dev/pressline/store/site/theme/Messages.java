package dev.pressline.store.site.theme;

import java.util.Map;
import java.util.Objects;

/** The words of the theme in the site's language. */
public record Messages(Map<String, String> texts) {
  public Messages {
    texts = Map.copyOf(texts);
  }

  /** The text of a key. */
  public String text(String key) {
    return Objects.requireNonNull(texts.get(key), () -> "the theme has no message " + key);
  }

  /** The text of a key with its {@code {0}} filled in. */
  public String text(String key, Object value) {
    return text(key).replace("{0}", String.valueOf(value));
  }

  /** The text of a key with its {@code {0}} and {@code {1}} filled in. */
  public String text(String key, Object first, Object second) {
    return text(key, first).replace("{1}", String.valueOf(second));
  }
}
