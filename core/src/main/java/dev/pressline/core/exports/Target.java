package dev.pressline.core.exports;

/**
 * Where the posts of an export go.
 *
 * @param site id of the site they will belong to
 * @param submitter told to people
 * @param pages whether pages are submitted as posts are
 */
public record Target(String site, String submitter, boolean pages) {}
