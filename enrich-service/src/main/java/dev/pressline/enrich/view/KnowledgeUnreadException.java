package dev.pressline.enrich.view;

import org.apache.kafka.common.errors.RetriableException;

/** The catalogue has not been read to its end yet; no post is to blame, and it passes. */
public final class CatalogueUnreadException extends RetriableException {
  private static final long serialVersionUID = 1L;

  CatalogueUnreadException(String trouble) {
    super("The catalogue is still being read. " + trouble);
  }
}
