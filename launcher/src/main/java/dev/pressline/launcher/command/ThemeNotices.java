package dev.pressline.launcher.command;

import dev.pressline.launcher.console.Terminal;
import dev.pressline.store.site.theme.ThemeWatch;
import dev.pressline.store.site.theme.ThemeWatch.Look;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Tells the author of a theme what became of a change, where it was made: at the terminal. */
final class ThemeNotices {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

  private ThemeNotices() {}

  /** Tells what becomes of the theme in the folder until what is returned is run. */
  static Runnable start(Path folder, Terminal terminal) {
    ThemeWatch watch = new ThemeWatch(folder);
    ScheduledExecutorService looking =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("theme-notices").factory());
    long millis = BETWEEN_LOOKS.toMillis();
    var unused =
        looking.scheduleWithFixedDelay(
            () -> tell(watch.look(), terminal), millis, millis, TimeUnit.MILLISECONDS);
    return looking::shutdownNow;
  }

  private static void tell(Look look, Terminal terminal) {
    switch (look) {
      case Look.Unchanged() -> {
        // Nothing to tell.
      }
      case Look.Changed _ -> terminal.say("The theme has changed; the site is written anew.");
      case Look.Broken(String reason) ->
          terminal.say("The theme cannot be used, the one before stays: " + reason);
    }
  }
}
