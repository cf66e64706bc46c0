package dev.pressline.store.site.link;

/**
 * A link in the text of a post to an address of its own site.
 *
 * @param path address path, starting with {@code /}, not percent-encoded
 * @param bare whether readers see nothing but the address
 */
public record SiteLink(String path, boolean bare) {}
