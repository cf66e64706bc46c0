package dev.pressline.pages;

/**
 * Something that is wrong with a page.
 *
 * @param page path relative to the site's root
 * @param place where in the page: a line and column, or selectors of elements
 * @param message what is wrong, in the judge's words
 */
public record Finding(String page, String place, String message) {}
