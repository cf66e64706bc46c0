package dev.pressline.core.asset;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a file is, found by its first bytes and not by what its name says.
 *
 * <p>Servers tell browsers the type by the end of the name, so only ends that belong to the type
 * are kept. What is text of another kind ends in {@code .txt} and what is not known in {@code
 * .bin}: no server sends either as something that browsers run.
 *
 * @param extensions that say this type; the first is the usual one
 */
public record AssetType(String mediaType, List<String> extensions) {
  /** How many of the first bytes {@link #of} wants to see. */
  public static final int HEAD_BYTES = 512;

  /** A drawing in XML, which could hold scripts. */
  public static final AssetType SVG = type("image/svg+xml", "svg");

  private static final AssetType TEXT = type("text/plain", "txt", "csv", "json");
  private static final AssetType UNKNOWN = type("application/octet-stream", "bin");

  /**
   * By the bytes that files of a kind start with, as the specifications of the formats have them.
   */
  private static final List<Signature> SIGNATURES =
      List.of(
          new Signature(0, "\u0089PNG\r\n\u001a\n", type("image/png", "png")),
          new Signature(0, "\u00ff\u00d8\u00ff", type("image/jpeg", "jpg", "jpeg", "jpe", "jfif")),
          new Signature(0, "GIF87a", type("image/gif", "gif")),
          new Signature(0, "GIF89a", type("image/gif", "gif")),
          new Signature(8, "WEBP", type("image/webp", "webp")),
          new Signature(8, "WAVE", type("audio/wav", "wav")),
          new Signature(8, "AVI ", type("video/x-msvideo", "avi")),
          new Signature(0, "\0\0\u0001\0", type("image/x-icon", "ico")),
          new Signature(4, "ftypavif", type("image/avif", "avif")),
          new Signature(4, "ftypavis", type("image/avif", "avif")),
          new Signature(4, "ftyphei", type("image/heic", "heic", "heif")),
          new Signature(4, "ftypmif1", type("image/heic", "heic", "heif")),
          new Signature(4, "ftypqt", type("video/quicktime", "mov")),
          new Signature(4, "ftypM4A", type("audio/mp4", "m4a")),
          new Signature(4, "ftyp", type("video/mp4", "mp4", "m4v", "m4a", "mov")),
          new Signature(0, "\u001aE\u00df\u00a3", type("video/webm", "webm", "mkv")),
          new Signature(0, "OggS", type("audio/ogg", "ogg", "oga", "ogv", "opus")),
          new Signature(0, "ID3", type("audio/mpeg", "mp3")),
          new Signature(0, "\u00ff\u00fb", type("audio/mpeg", "mp3")),
          new Signature(0, "\u00ff\u00f3", type("audio/mpeg", "mp3")),
          new Signature(0, "fLaC", type("audio/flac", "flac")),
          new Signature(0, "%PDF-", type("application/pdf", "pdf")),
          new Signature(
              0,
              "PK\u0003\u0004",
              type("application/zip", "zip", "docx", "xlsx", "pptx", "odt", "ods", "odp", "epub")),
          new Signature(0, "\u001f\u008b", type("application/gzip", "gz", "tgz")),
          new Signature(0, "BZh", type("application/x-bzip2", "bz2")),
          new Signature(0, "\u00fd7zXZ", type("application/x-xz", "xz")),
          new Signature(0, "7z\u00bc\u00af", type("application/x-7z-compressed", "7z")),
          new Signature(0, "Rar!", type("application/vnd.rar", "rar")),
          new Signature(0, "wOFF", type("font/woff", "woff")),
          new Signature(0, "wOF2", type("font/woff2", "woff2")));

  public AssetType {
    extensions = List.copyOf(extensions);
  }

  private record Signature(int offset, String bytes, AssetType type) {
    boolean isOf(String head) {
      return head.startsWith(bytes, offset);
    }
  }

  /**
   * The type of a file.
   *
   * @param head its first bytes, {@value #HEAD_BYTES} if it has as many
   */
  public static AssetType of(String fileName, byte[] head) {
    String bytes = new String(head, ISO_8859_1);
    Optional<AssetType> known =
        SIGNATURES.stream().filter(it -> it.isOf(bytes)).map(Signature::type).findFirst();
    if (known.isPresent()) {
      return known.get();
    }
    boolean text = bytes.chars().noneMatch(c -> c < ' ' && "\t\n\r\f".indexOf(c) < 0);
    if (!text) {
      return UNKNOWN;
    }
    return extensionOf(fileName).equals("svg") ? SVG : TEXT;
  }

  /** The type that files of that ending are of, as long as nobody has looked into them. */
  public static Optional<AssetType> ofExtension(String extension) {
    return SIGNATURES.stream()
        .map(Signature::type)
        .filter(type -> type.extensions().contains(extension))
        .findFirst();
  }

  /** What stands behind the last dot of a name, in lower case; empty without one. */
  public static String extensionOf(String fileName) {
    int dot = fileName.lastIndexOf('.');
    return dot < 0 ? "" : fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  private static AssetType type(String mediaType, String... extensions) {
    return new AssetType(mediaType, List.of(extensions));
  }
}
