package dev.pressline.store.site.model;

import java.util.Optional;

/**
 * The author's wish to link another post by its headline.
 *
 * @param key headline in the form in which titles are compared
 * @param url address, if the author gave one
 * @param place where the headline stands in the text stream, {@link #NOWHERE} when it does not
 */
public record Hint(String title, String key, Optional<String> url, int place) {
  /** The place of a headline that readers do not see in the text. */
  public static final int NOWHERE = -1;
}
