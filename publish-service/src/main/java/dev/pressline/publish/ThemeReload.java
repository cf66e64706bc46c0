package dev.pressline.publish;

import dev.pressline.store.site.theme.ThemeSource;
import dev.pressline.store.site.theme.ThemeWatch;
import dev.pressline.store.site.theme.ThemeWatch.Look;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells when the site store is to be opened anew because its theme is another. */
final class ThemeReload {
  private static final Logger LOG = LoggerFactory.getLogger(ThemeReload.class);

  private ThemeReload() {}

  /** Never, unless there is a folder and it is to be watched. */
  static BooleanSupplier of(Optional<ThemeSource> source, boolean watched) {
    return source
        .filter(theme -> watched)
        .flatMap(ThemeWatch::of)
        .<BooleanSupplier>map(watch -> () -> isOther(watch.look()))
        .orElse(() -> false);
  }

  /** A theme that cannot be used changes nothing: the pages stay as they are until it is mended. */
  private static boolean isOther(Look look) {
    return switch (look) {
      case Look.Unchanged() -> false;
      case Look.Changed _ -> {
        LOG.atInfo().addKeyValue("stage", "site").log("Theme has changed, pages are written anew");
        yield true;
      }
      case Look.Broken(String reason) -> {
        LOG.atWarn()
            .addKeyValue("stage", "site")
            .addKeyValue("reason", reason)
            .log("Theme cannot be used, the one before stays");
        yield false;
      }
    };
  }
}
