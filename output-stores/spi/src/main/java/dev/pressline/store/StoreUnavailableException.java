package dev.pressline.store;

/** The store cannot be written now; trying again later may help. */
public final class StoreUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With what the operator should know and the failure behind it. */
  public StoreUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
