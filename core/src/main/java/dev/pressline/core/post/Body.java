package dev.pressline.core.post;

import dev.pressline.core.draft.SourceFormat;

/**
 * The text of a post in its canonical form and as it was written.
 *
 * @param html canonical sanitised HTML
 * @param text text stream of the HTML, into which all positions point
 * @param source source text without front matter
 * @param format form of the source
 */
public record Body(String html, String text, String source, SourceFormat format) {}
