package dev.pressline.core.admission.asset;

import dev.pressline.core.asset.AssetType;
import dev.pressline.core.site.Slug;
import java.util.regex.Pattern;

/** Names of files on the site. */
final class AssetNames {
  /** Signs that pages may have in their addresses; a file's name needs none. */
  private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}\\p{M}-]+");

  private AssetNames() {}

  /**
   * A name with one dot, behind which stands an end that belongs to the type: {@code photo.JPG}
   * stays {@code photo.jpg}, {@code page.html} becomes {@code page-html.txt}.
   */
  static String of(String reference, AssetType type) {
    String written = reference.substring(reference.lastIndexOf('/') + 1);
    String extension = AssetType.extensionOf(written);
    boolean fits = type.extensions().contains(extension);
    String stem = fits ? written.substring(0, written.length() - extension.length() - 1) : written;
    String slug = Slug.keepingCase(OTHERS.matcher(stem).replaceAll("-"));
    return (slug.isEmpty() ? "file" : slug)
        + "."
        + (fits ? extension : type.extensions().getFirst());
  }
}
