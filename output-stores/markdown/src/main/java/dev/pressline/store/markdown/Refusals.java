package dev.pressline.store.markdown;

import dev.pressline.core.asset.PostAsset;
import dev.pressline.core.verdict.Refusal;
import java.util.Collection;

/** Why the store cannot take a publication. */
final class Refusals {
  private Refusals() {}

  static Refusal siteUnknown(String site, Collection<String> known) {
    return Refusal.of(
        "SITE_UNKNOWN",
        "There is no site %s here.".formatted(site),
        "Configure the site, or publish the post to one of %s."
            .formatted(known.stream().sorted().toList()));
  }

  static Refusal nameUnsafe(String reason) {
    return Refusal.of(
        "FILE_NAME_UNSAFE",
        "The id of the post %s, so that it names no file.".formatted(reason),
        "Submit the post under an id like a path: names between single slashes.");
  }

  static Refusal permalinkUnsafe(String reason) {
    return Refusal.of(
        "PERMALINK_UNSAFE",
        "The permalink %s.".formatted(reason),
        "Give the post a permalink such as /2026/my-post/.");
  }

  static Refusal redirectUnsafe() {
    return Refusal.of(
        "REDIRECT_INVALID",
        "The redirect leads neither to a path of the site nor to a web address.",
        "Give a path that starts with / or an address that starts with http:// or https://.");
  }

  static Refusal notOurs(String file) {
    return Refusal.of(
        "FILE_NOT_OURS",
        "%s is in the way: the store has not written it and leaves it as it is.".formatted(file),
        "Move it away or delete it, then submit the draft again or wait for the next check of the"
            + " store.");
  }

  static Refusal assetLost(PostAsset asset) {
    return Refusal.of(
        "ASSET_LOST",
        "The bytes of %s are not in the asset store any more.".formatted(asset.path()),
        "Submit the post with its files again; check that every service has the same asset store.");
  }
}
