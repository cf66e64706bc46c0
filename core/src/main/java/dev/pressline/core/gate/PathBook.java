package dev.pressline.core.gate;

import dev.pressline.core.gate.Claim.Intent;
import dev.pressline.core.post.PostId;
import dev.pressline.core.site.SiteLayout;
import dev.pressline.core.verdict.Refusal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who owns which address path of a site, and where the paths of withdrawn posts lead.
 *
 * <p>A path belongs for ever to the first post that claims it, so that an address never changes its
 * meaning. One owner a site decides, one claim after the other: two posts cannot both be first, and
 * two redirects cannot close a loop behind each other's back.
 */
public final class PathBook {
  private static final String INDEX = "index.html";

  private PathBook() {}

  /** What is written about the paths of one site. */
  @FunctionalInterface
  public interface Pages {
    /** The entry with the key, if any post owns it. */
    Optional<Entry> find(String key);
  }

  /**
   * One owned path.
   *
   * @param key see {@link #keyOf}
   * @param path as claimed
   * @param leadsTo path of the same site to which readers are sent, while the owner is withdrawn so
   */
  public record Entry(String key, String path, PostId owner, Optional<String> leadsTo) {}

  /**
   * What was decided.
   *
   * @param answer to the claimant; empty when none is expected
   * @param changed entries to write
   */
  public record Ruling(Optional<Claim.Answer> answer, List<Entry> changed) {
    public Ruling {
      changed = List.copyOf(changed);
    }
  }

  /**
   * What makes two spellings the same path: {@code /a}, {@code /a/} and {@code /a/index.html} are
   * one page on every web server, and so are the composed and decomposed forms of a letter.
   */
  public static String keyOf(String path) {
    String key = Normalizer.normalize(path, Normalizer.Form.NFC);
    if (key.endsWith("/" + INDEX)) {
      key = key.substring(0, key.length() - INDEX.length());
    }
    return key.length() > 1 && key.endsWith("/") ? key.substring(0, key.length() - 1) : key;
  }

  /** Decides one claim by what is written. */
  public static Ruling decide(Claim claim, Pages pages) {
    return switch (claim.intent()) {
      case Intent.Reserve(String path) -> reserve(claim, path, pages);
      case Intent.Divert(var paths, String target) -> divert(claim, paths, target, pages);
      case Intent.Settle(var paths) ->
          new Ruling(Optional.empty(), leading(claim.postId(), paths, Optional.empty(), pages));
    };
  }

  private static Ruling reserve(Claim claim, String path, Pages pages) {
    if (SiteLayout.isReserved(path)) {
      return refused(
          claim,
          "PERMALINK_RESERVED",
          "The address " + path + " is one of the site's own pages.",
          "Choose another slug, or set permalink in the front matter.");
    }
    String key = keyOf(path);
    Optional<Entry> entry = pages.find(key);
    if (entry.isEmpty()) {
      return granted(claim, List.of(new Entry(key, path, claim.postId(), Optional.empty())));
    }
    PostId owner = entry.get().owner();
    if (owner.equals(claim.postId())) {
      return granted(claim, List.of());
    }
    return refused(
        claim,
        "PERMALINK_TAKEN",
        "The address " + path + " belongs to the post " + owner + ".",
        "Choose another slug, or set permalink in the front matter; an address stays with the post"
            + " that had it first.");
  }

  private static Ruling divert(Claim claim, List<String> paths, String target, Pages pages) {
    Set<String> chain = new LinkedHashSet<>();
    chain.add(paths.getFirst());
    Optional<String> next = Optional.of(target);
    while (next.isPresent()) {
      String path = next.get();
      Optional<Entry> entry = pages.find(keyOf(path));
      boolean own = entry.map(Entry::owner).filter(claim.postId()::equals).isPresent();
      if (own || !chain.add(path)) {
        return refused(
            claim,
            "REDIRECT_LOOP",
            "The redirect would lead back to where it starts: "
                + String.join(" → ", chain)
                + " → "
                + path
                + ".",
            "Lead the reader to an address that does not come back here.");
      }
      next = entry.flatMap(Entry::leadsTo);
    }
    return granted(claim, leading(claim.postId(), paths, Optional.of(target), pages));
  }

  private static List<Entry> leading(
      PostId owner, List<String> paths, Optional<String> target, Pages pages) {
    List<Entry> changed = new ArrayList<>();
    for (String path : paths) {
      pages
          .find(keyOf(path))
          .filter(entry -> entry.owner().equals(owner) && !entry.leadsTo().equals(target))
          .map(entry -> new Entry(entry.key(), entry.path(), owner, target))
          .ifPresent(changed::add);
    }
    return changed;
  }

  private static Ruling granted(Claim claim, List<Entry> changed) {
    return new Ruling(
        Optional.of(new Claim.Answer(claim.postId(), claim.ticket(), Optional.empty())), changed);
  }

  private static Ruling refused(Claim claim, String code, String message, String hint) {
    Refusal refusal = Refusal.of(code, message, hint);
    return new Ruling(
        Optional.of(new Claim.Answer(claim.postId(), claim.ticket(), Optional.of(refusal))),
        List.of());
  }
}
