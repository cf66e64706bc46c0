package dev.pressline.stage.headers;

/** The record headers that are part of our contract, beside those of CloudEvents. */
public final class StageHeaders {
  /**
   * Revision of a draft that is sent in again, a decimal number in UTF-8; every stage passes it on.
   * Without it a record sent in again would look newer than it is.
   */
  public static final String REVISION = "pressline-revision";

  private StageHeaders() {}
}
