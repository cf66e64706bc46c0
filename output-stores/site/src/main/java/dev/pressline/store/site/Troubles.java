package dev.pressline.store.site;

import dev.pressline.core.verdict.Refusal;
import dev.pressline.store.site.state.PageRef;

/** Why a file of the site cannot be written, and what to do about it. */
final class Troubles {
  private Troubles() {}

  static Refusal pageFailed(PageRef page) {
    return Refusal.of(
        "PAGE_FAILED",
        "The theme failed on the page %s.".formatted(page.file()),
        "Correct the template of the site's own theme.");
  }

  static Refusal fileNotOurs(PageRef page) {
    return Refusal.of(
        "FILE_NOT_OURS",
        "Another file lies at the address %s.".formatted(page.file()),
        "Move the file away; the page is written then.");
  }

  static Refusal assetLost(PageRef page) {
    return Refusal.of(
        "ASSET_LOST",
        "The bytes of %s are not in the asset store any more, so the post shows without them."
            .formatted(page.file()),
        "Submit the post with its files again; check that every service has the same asset store.");
  }
}
