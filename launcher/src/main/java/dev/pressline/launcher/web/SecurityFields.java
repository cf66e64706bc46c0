package dev.pressline.launcher.web;

import dev.pressline.core.site.MediaType;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What browsers are told not to do with what they get.
 *
 * <p>The policy of pages is as strict as our own pages and what the sanitiser lets through allow:
 * scripts and styles are files of the theme, frames became links, pictures, sound and film may lie
 * anywhere. JSON-LD is data and not a script to a browser.
 */
final class SecurityFields {
  static final String CONTENT_POLICY = "Content-Security-Policy";

  private static final String PAGE_POLICY =
      String.join(
          "; ",
          List.of(
              "default-src 'none'",
              "script-src 'self'",
              "style-src 'self'",
              "img-src 'self' data: https: http:",
              "media-src 'self' https: http:",
              "font-src 'self'",
              "connect-src 'self'",
              "manifest-src 'self'",
              "form-action 'self'",
              "base-uri 'none'",
              "frame-ancestors 'self'"));

  /** A drawing opened by itself is a document of this site: it may draw, and run nothing. */
  private static final String DRAWING_POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox";

  private static final Map<String, String> ALWAYS =
      Map.of(
          "X-Content-Type-Options", "nosniff",
          "Referrer-Policy", "strict-origin-when-cross-origin");

  private static final Map<String, String> ON_DOCUMENTS =
      Map.of(
          "X-Frame-Options", "SAMEORIGIN",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Permissions-Policy",
              "camera=(), display-capture=(), geolocation=(), microphone=(), midi=(), payment=(),"
                  + " serial=(), usb=()");

  private SecurityFields() {}

  /** The fields for what has that type. */
  static Map<String, String> of(MediaType type) {
    Map<String, String> fields = new TreeMap<>(ALWAYS);
    if (type.isDrawing()) {
      fields.put(CONTENT_POLICY, DRAWING_POLICY);
    } else if (type.isPage() || type.isXml()) {
      fields.putAll(ON_DOCUMENTS);
      fields.put(CONTENT_POLICY, PAGE_POLICY);
    }
    return fields;
  }
}
