package dev.pressline.store.site.model;

import java.util.Locale;
import java.util.regex.Pattern;

/** Addresses that authors give for links and images. */
public final class WebAddress {
  private static final Pattern SCHEME =
      Pattern.compile("^[a-z][a-z0-9+.-]*:", Pattern.CASE_INSENSITIVE);

  private WebAddress() {}

  /** Whether it may stand in a page: http, https or relative, never {@code javascript:}. */
  public static boolean isSafe(String address) {
    String plain = address.strip();
    return !plain.isEmpty()
        && plain.chars().noneMatch(c -> c < ' ')
        && (isAbsolute(plain) || !SCHEME.matcher(plain).find());
  }

  /** Whether it is an http or https URL. */
  public static boolean isAbsolute(String address) {
    String lower = address.toLowerCase(Locale.ROOT);
    return lower.startsWith("http://") || lower.startsWith("https://");
  }
}
