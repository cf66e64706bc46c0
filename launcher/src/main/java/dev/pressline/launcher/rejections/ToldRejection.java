package dev.pressline.launcher.rejections;

import dev.pressline.core.verdict.Rejection;
import java.time.Instant;

/**
 * A rejection as an operator looks at it.
 *
 * @param at when it was said
 * @param standing what has become of the post since
 */
public record ToldRejection(Rejection rejection, Instant at, Standing standing) {
  /** What has become of the post since it was refused. */
  public enum Standing {
    /** Nothing: it is the last word about the post. */
    OPEN("open"),
    /** A newer version was taken, or the same one when it came again. */
    MENDED("mended since"),
    /** A newer version was refused as well; its rejection is the one to look at. */
    REFUSED_AGAIN("refused again since");

    private final String words;

    Standing(String words) {
      this.words = words;
    }

    /** For people. */
    public String words() {
      return words;
    }
  }

  /** Whether somebody ought to look at it. */
  public boolean isOpen() {
    return standing == Standing.OPEN;
  }
}
