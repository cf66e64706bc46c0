package dev.pressline.core.gate;

import dev.pressline.core.verdict.Refusal;
import java.util.Collection;

/** Why the gate refuses. */
final class Refusals {
  private Refusals() {}

  static Refusal siteUnknown(String site, Collection<String> known) {
    return Refusal.of(
        "SITE_UNKNOWN",
        "No site is called " + site + ".",
        "Submit to one of " + known.stream().sorted().toList() + ", or configure the site.");
  }

  static Refusal siteChanged(String owner, String site) {
    return Refusal.of(
        "SITE_CHANGED",
        "The post belongs to the site " + owner + " and cannot move to " + site + ".",
        "Withdraw it there and submit it here under another post id.");
  }

  static Refusal permalinkInvalid(String reason) {
    return Refusal.of(
        "PERMALINK_INVALID",
        "The address of the post " + reason + ".",
        "Give the post a shorter slug, or a permalink such as /2026/my-post/.");
  }

  static Refusal nothingToWithdraw() {
    return Refusal.of(
        "NOTHING_TO_WITHDRAW",
        "The post was never published, so there is nothing to withdraw.",
        "Check the post id.");
  }

  static Refusal redirectInvalid(String target) {
    return Refusal.of(
        "REDIRECT_INVALID",
        "The redirect target " + target + " is neither a path of the site nor a web address.",
        "Give a path that starts with / or an address that starts with http:// or https://.");
  }
}
