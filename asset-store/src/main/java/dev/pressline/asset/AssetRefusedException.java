package dev.pressline.asset;

/** Bytes that cannot be taken, whenever they come. */
public final class AssetRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  /** Why bytes are refused. */
  public enum Reason {
    /** Their hash is another one. */
    OTHER_BYTES,
    /** There are more than the limit allows. */
    TOO_LARGE
  }

  AssetRefusedException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  /** Why they are refused. */
  public Reason reason() {
    return reason;
  }
}
