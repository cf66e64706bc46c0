package dev.pressline.enrich.view;

import org.apache.kafka.common.errors.RetriableException;

/**
 * Something that is needed has not been read to its end yet; no post is to blame, and it passes.
 */
public final class KnowledgeUnreadException extends RetriableException {
  private static final long serialVersionUID = 1L;

  /**
   * With the reason.
   *
   * @param what is being read, as a sentence
   */
  KnowledgeUnreadException(String what, String trouble) {
    super(what + " " + trouble);
  }
}
