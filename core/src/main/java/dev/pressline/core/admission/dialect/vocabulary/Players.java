package dev.pressline.core.admission.dialect.vocabulary;

import java.util.Optional;

/** Pages of other sites that marks name by an id; each becomes a link, and nothing is loaded. */
final class Players {
  private Players() {}

  /** A video by its id or by its address. */
  static Meaning youtube(String id) {
    return id.contains("://")
        ? Fragments.embed(id.replace("/embed/", "/watch?v="), Optional.empty())
        : Fragments.embed("https://www.youtube.com/watch?v=" + path(id), Optional.empty());
  }

  static Meaning vimeo(String id) {
    return page("https://vimeo.com/", id);
  }

  static Meaning gist(String id) {
    return page("https://gist.github.com/", id);
  }

  /** A message by its id, or by its author and id. */
  static Meaning tweet(Optional<String> user, String id) {
    return page("https://x.com/", user.orElse("i") + "/status/" + id);
  }

  static Meaning instagram(String id) {
    return page("https://www.instagram.com/p/", id);
  }

  private static Meaning page(String site, String id) {
    return Fragments.embed(id.contains("://") ? id : site + path(id), Optional.empty());
  }

  private static String path(String id) {
    return Fragments.address(id);
  }
}
