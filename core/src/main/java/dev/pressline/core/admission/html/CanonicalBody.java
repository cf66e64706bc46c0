package dev.pressline.core.admission.html;

/**
 * A body in its canonical form.
 *
 * @param html sanitised HTML, one block a line
 * @param text text stream of the HTML
 */
public record CanonicalBody(String html, String text) {}
