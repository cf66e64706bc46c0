package dev.pressline.store.object;

import dev.pressline.store.object.bucket.BucketSettings;
import dev.pressline.store.site.SiteStoreSettings;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * What the operator decides about the store.
 *
 * @param folder for what the store keeps on disk, which may be lost
 * @param site how the sites look; their folders and the state's are in the store's own
 * @param bucket where the sites are shown
 * @param prefix of the keys, empty or ending in a slash; {@code {site}} stands for the site's id
 * @param delivery what readers are told of objects
 * @param largestObject in bytes; a larger file of a post is refused
 */
public record ObjectStoreSettings(
    Path folder,
    SiteStoreSettings site,
    BucketSettings bucket,
    String prefix,
    Delivery delivery,
    long largestObject) {
  /** What the storage takes in one request: 5 GiB. */
  public static final long LARGEST_OBJECT = 5L * 1024 * 1024 * 1024;

  /** Settings that cannot be meant are told at once. */
  public ObjectStoreSettings {
    if (largestObject < 1 || largestObject > LARGEST_OBJECT) {
      throw new IllegalArgumentException(
          "an object has between 1 byte and 5 GiB, not " + largestObject);
    }
    var unused = Keys.of(prefix, site.sites().keySet());
    Map<String, SiteStoreSettings.Target> own = new HashMap<>();
    Path sites = folder.resolve("sites");
    site.sites()
        .forEach(
            (id, target) ->
                own.put(
                    id,
                    new SiteStoreSettings.Target(
                        target.settings(), sites.resolve(id), target.hub())));
    site =
        new SiteStoreSettings(
            folder.resolve("site-state"),
            own,
            site.postsPerPage(),
            site.internalLinks(),
            site.theme());
  }

  Keys keys() {
    return Keys.of(prefix, site.sites().keySet());
  }

  Path ledger() {
    return folder.resolve("ledger");
  }
}
