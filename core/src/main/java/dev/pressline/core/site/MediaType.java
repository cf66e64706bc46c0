package dev.pressline.core.site;

import dev.pressline.core.asset.AssetType;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a file holds.
 *
 * @param field value of {@code Content-Type}
 */
public record MediaType(String field) {
  private static final String UTF_8 = "; charset=utf-8";
  private static final MediaType UNKNOWN = new MediaType("application/octet-stream");

  private static final Map<String, String> BY_ENDING =
      Map.ofEntries(
          Map.entry("html", "text/html" + UTF_8),
          Map.entry("htm", "text/html" + UTF_8),
          Map.entry("css", "text/css" + UTF_8),
          Map.entry("js", "text/javascript" + UTF_8),
          Map.entry("mjs", "text/javascript" + UTF_8),
          Map.entry("json", "application/json"),
          Map.entry("map", "application/json"),
          Map.entry("webmanifest", "application/manifest+json"),
          Map.entry("atom", "application/atom+xml" + UTF_8),
          Map.entry("rss", "application/rss+xml" + UTF_8),
          Map.entry("xml", "application/xml" + UTF_8),
          Map.entry("opml", "text/x-opml" + UTF_8),
          Map.entry("txt", "text/plain" + UTF_8),
          Map.entry("md", "text/markdown" + UTF_8),
          Map.entry("csv", "text/csv" + UTF_8),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("ico", "image/vnd.microsoft.icon"),
          Map.entry("tif", "image/tiff"),
          Map.entry("tiff", "image/tiff"),
          Map.entry("bmp", "image/bmp"),
          Map.entry("webp", "image/webp"),
          Map.entry("avif", "image/avif"),
          Map.entry("webm", "video/webm"),
          Map.entry("mp4", "video/mp4"),
          Map.entry("mp3", "audio/mpeg"),
          Map.entry("ogg", "audio/ogg"),
          Map.entry("wasm", "application/wasm"),
          Map.entry("woff", "font/woff"),
          Map.entry("woff2", "font/woff2"));

  private static final Set<String> TEXT_BESIDE_TEXT =
      Set.of("application/json", "application/wasm", "image/svg+xml", "image/vnd.microsoft.icon");

  /** The type of a file by its name; feeds by the whole of it, since other files end like them. */
  public static MediaType of(String name) {
    for (FeedFormat format : FeedFormat.values()) {
      if (name.equals(format.file())) {
        return of(format);
      }
    }
    String ending = AssetType.extensionOf(name);
    return Optional.ofNullable(BY_ENDING.get(ending))
        .or(() -> AssetType.ofExtension(ending).map(AssetType::mediaType))
        .map(MediaType::new)
        .orElse(UNKNOWN);
  }

  private static MediaType of(FeedFormat format) {
    MediaType bare = new MediaType(format.mediaType());
    return bare.isXml() ? new MediaType(bare.field + UTF_8) : bare;
  }

  /** Whether browsers show it as a page. */
  public boolean isPage() {
    return essence().equals("text/html");
  }

  /** Whether it is a drawing, in which there can be scripts. */
  public boolean isDrawing() {
    return essence().equals("image/svg+xml");
  }

  /** Whether it is XML, in which there can be pages. */
  public boolean isXml() {
    return essence().equals("application/xml") || essence().endsWith("+xml");
  }

  /** Whether it shrinks when it is compressed; pictures, sound and film are compressed already. */
  public boolean isCompressible() {
    return essence().startsWith("text/")
        || TEXT_BESIDE_TEXT.contains(essence())
        || isXml()
        || essence().endsWith("+json");
  }

  private String essence() {
    int parameters = field.indexOf(';');
    return parameters < 0 ? field : field.substring(0, parameters);
  }
}
