package dev.pressline.core.asset;

import java.util.Optional;

/** Looks at the bytes behind a hash; an asset store answers, the core does not know which. */
@FunctionalInterface
public interface AssetInspector {
  /** Knows no bytes at all. */
  AssetInspector NONE = (_, _) -> new Inspection.Missing();

  /** What the bytes are, given the name of their file. */
  Inspection inspect(Sha256 sha256, String fileName);

  /** What looking at the bytes came to. */
  sealed interface Inspection {
    /**
     * They can be shown.
     *
     * @param size in bytes
     * @param picture how large they are when shown, where that is known
     */
    record Fit(long size, AssetType type, Optional<PictureSize> picture) implements Inspection {
      /** Bytes of which nobody knows how large they are shown. */
      public Fit(long size, AssetType type) {
        this(size, type, Optional.empty());
      }
    }

    /** They are not in the store. */
    record Missing() implements Inspection {}

    /** They could run something in the reader's browser. */
    record Active() implements Inspection {}
  }
}
