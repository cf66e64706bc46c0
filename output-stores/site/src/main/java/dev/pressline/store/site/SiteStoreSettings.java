package dev.pressline.store.site;

import dev.pressline.core.site.SiteSettings;
import dev.pressline.store.site.theme.ThemeSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the operator decides about the store.
 *
 * @param stateFolder for the store's own durable state; not inside a site's folder
 * @param sites by site id
 * @param postsPerPage on the front page, tag pages and category pages
 * @param internalLinks what is done with words of a post that another post is about
 * @param theme files that replace or join those of the plain theme
 */
public record SiteStoreSettings(
    Path stateFolder,
    Map<String, Target> sites,
    int postsPerPage,
    InternalLinks internalLinks,
    Optional<ThemeSource> theme) {
  /** As many posts a page as most blogs show. */
  public static final int DEFAULT_POSTS_PER_PAGE = 10;

  public SiteStoreSettings {
    sites = Map.copyOf(sites);
    if (postsPerPage < 1) {
      throw new IllegalArgumentException("a page shows at least one post, not " + postsPerPage);
    }
    List<Path> folders = sites.values().stream().map(t -> t.folder().toAbsolutePath()).toList();
    if (folders.stream().distinct().count() < folders.size()) {
      throw new IllegalArgumentException("two sites cannot have one folder: " + folders);
    }
  }

  /** One site in one folder, with the plain theme. */
  public static SiteStoreSettings of(Path stateFolder, SiteSettings site, Path folder) {
    return new SiteStoreSettings(
        stateFolder,
        Map.of(site.id(), new Target(site, folder)),
        DEFAULT_POSTS_PER_PAGE,
        InternalLinks.SUGGEST,
        Optional.empty());
  }

  /**
   * A site and the folder its pages are written to.
   *
   * @param folder may hold other files, which are left alone
   * @param hub that is told which feeds have changed
   */
  public record Target(SiteSettings settings, Path folder, Optional<Hub> hub) {
    /** A site whose feeds are looked up by those who follow them. */
    public Target(SiteSettings settings, Path folder) {
      this(settings, folder, Optional.empty());
    }
  }
}
