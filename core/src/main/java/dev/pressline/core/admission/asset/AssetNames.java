package dev.pressline.core.admission.asset;

import dev.pressline.core.asset.AssetType;
import dev.pressline.core.site.Slug;

/** Names of files on the site. */
final class AssetNames {
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
    String slug = Slug.keepingCase(stem);
    return (slug.isEmpty() ? "file" : slug)
        + "."
        + (fits ? extension : type.extensions().getFirst());
  }
}
