package dev.pressline.core.verdict;

import dev.pressline.core.post.SourcePosition;
import java.util.Optional;

/**
 * Why a draft is not published, with place and remedy.
 *
 * @param code stable, upper snake case
 * @param message what is wrong, in a sentence
 * @param hint what to do about it
 * @param place where in the source
 */
public record Refusal(String code, String message, Optional<String> hint, SourcePosition place) {
  /** A refusal with a remedy and a place. */
  public static Refusal at(SourcePosition place, String code, String message, String hint) {
    return new Refusal(code, message, Optional.of(hint), place);
  }

  /** A refusal with a remedy and without a place. */
  public static Refusal of(String code, String message, String hint) {
    return at(SourcePosition.NOWHERE, code, message, hint);
  }
}
