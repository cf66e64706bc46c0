package dev.pressline.store.site.render;

import dev.pressline.core.site.SiteSettings;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

/**
 * Links as they stand in one page.
 *
 * <p>They are relative, so that a site works below any base path and from disk. Pages that servers
 * show at other addresses than their own, or without a final slash, have links from the root.
 */
final class Links {
  private final SiteSettings settings;
  private final List<String> folder;
  private final boolean relative;

  private Links(SiteSettings settings, List<String> folder, boolean relative) {
    this.settings = settings;
    this.folder = folder;
    this.relative = relative;
  }

  /** Links from the page at an address path. */
  static Links from(String path, SiteSettings settings) {
    List<String> segments = segments(path);
    boolean file = path.endsWith("/") || path.endsWith(".html") || path.endsWith(".htm");
    return new Links(settings, segments.subList(0, segments.size() - 1), file);
  }

  /** Links from the root, whatever the address at which the page is shown. */
  static Links fromAnywhere(SiteSettings settings) {
    return new Links(settings, List.of(), false);
  }

  /** Whether they start from where the page lies, which is the one address it is seen at. */
  boolean areRelative() {
    return relative;
  }

  /** What leads to the root of the site: empty or ending in {@code /}. */
  String root() {
    return relative ? "../".repeat(folder.size()) : settings.hrefOf("/");
  }

  /** The link to an address path. */
  String to(String path) {
    if (!relative) {
      return settings.hrefOf(path);
    }
    List<String> target = segments(path);
    List<String> targetFolder = target.subList(0, target.size() - 1);
    int shared = 0;
    while (shared < folder.size()
        && shared < targetFolder.size()
        && folder.get(shared).equals(targetFolder.get(shared))) {
      shared++;
    }
    String up = "../".repeat(folder.size() - shared);
    String down = encoded(String.join("/", target.subList(shared, target.size())));
    String link = up + down;
    return link.isEmpty() || (up.isEmpty() && down.split("/", 2)[0].contains(":"))
        ? "./" + link
        : link;
  }

  /** The link to a generated page, by its file. */
  String toFile(String file) {
    return to(pathOf(file));
  }

  /** The address path of a generated page. */
  static String pathOf(String file) {
    return "/" + (file.endsWith("index.html") ? file.substring(0, file.length() - 10) : file);
  }

  private static List<String> segments(String path) {
    return List.of(path.substring(1).split("/", -1));
  }

  private static String encoded(String path) {
    try {
      return new URI(null, null, "/" + path, null).toASCIIString().substring(1);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("not an address path: " + path, e);
    }
  }
}
