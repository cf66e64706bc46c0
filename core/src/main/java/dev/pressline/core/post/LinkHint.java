package dev.pressline.core.post;

import java.util.Optional;

/**
 * A request to link found in the text, such as {@code also read: headline}.
 *
 * @param kind the words before the headline, lower case
 * @param title headline of the post meant
 * @param url address, if given
 * @param position where in the text stream it stood, in UTF-16 code units
 */
public record LinkHint(String kind, String title, Optional<String> url, int position) {}
