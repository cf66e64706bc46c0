package dev.pressline.store.markdown.body;

/**
 * The text below the front matter.
 *
 * @param markdown ends in a line end unless it is empty
 * @param isLiteral whether nothing in it is meant for the generator's template engine, and only the
 *     front matter can say so
 * @param tellsExcerpt whether the post's excerpt is what stands before a mark in it
 */
public record FileText(String markdown, boolean isLiteral, boolean tellsExcerpt) {}
