package dev.pressline.core.admission;

import dev.pressline.core.digest.Digest;
import dev.pressline.core.post.Citation;
import dev.pressline.core.post.LinkHint;
import dev.pressline.core.post.PostContent;
import dev.pressline.core.post.PostDates;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * SHA-256 over the canonical serialisation of a post's content: every component of {@link
 * PostContent} but the hash, in the record's order, as a chain of netstrings
 * (https://cr.yp.to/proto/netstrings.txt), each text as {@code length:bytes,} in UTF-8. A list is
 * its size as a netstring and its items; an absent value is a list of none; a mapping is a list of
 * keys and values by ascending key; an instant is ISO 8601. The chain starts with {@value
 * #VERSION}. Revision and warnings are not part of it.
 */
final class ContentHash {
  /** Changes when the serialisation does: then every post counts as changed once. */
  static final String VERSION = "pressline-content-1";

  private final MessageDigest digest = Digest.SHA_256.start();

  private ContentHash() {}

  /** The hash of one text, in lower-case hexadecimal. */
  static String of(String text) {
    return new ContentHash().text(text).hex();
  }

  /** The content with its hash. */
  static PostContent stampedOn(PostContent c) {
    return new PostContent(
        c.title(),
        c.slug(),
        c.permalink(),
        c.aliases(),
        c.language(),
        c.authors(),
        c.dates(),
        c.categories(),
        c.tags(),
        c.body(),
        c.sourcePath(),
        c.cover(),
        c.excerpt(),
        c.description(),
        c.citations(),
        c.linkHints(),
        c.extra(),
        c.visibility(),
        of(c));
  }

  private static String of(PostContent content) {
    ContentHash hash = new ContentHash().text(VERSION);
    hash.text(content.title()).text(content.slug()).optional(content.permalink());
    hash.list(content.aliases()).optional(content.language()).list(content.authors());
    hash.dates(content.dates());
    hash.size(content.categories());
    content.categories().forEach(path -> hash.list(path.names()));
    hash.list(content.tags());
    hash.text(content.body().html()).text(content.body().text());
    hash.text(content.body().source()).text(content.body().format().name());
    hash.optional(content.sourcePath()).optional(content.cover());
    hash.optional(content.excerpt()).optional(content.description());
    hash.size(content.citations());
    content.citations().forEach(hash::citation);
    hash.size(content.linkHints());
    content.linkHints().forEach(hash::linkHint);
    hash.size(content.extra().entrySet());
    new TreeMap<>(content.extra()).forEach((key, value) -> hash.text(key).text(value));
    return hash.text(content.visibility().name()).hex();
  }

  private void dates(PostDates dates) {
    instant(dates.published());
    instant(dates.updated());
    instant(dates.publishAt());
    instant(dates.expiresAt());
  }

  private void instant(Optional<Instant> instant) {
    optional(instant.map(Instant::toString));
  }

  private void citation(Citation citation) {
    optional(citation.source()).text(citation.title()).optional(citation.url());
  }

  private void linkHint(LinkHint hint) {
    text(hint.kind())
        .text(hint.title())
        .optional(hint.url())
        .text(Integer.toString(hint.position()));
  }

  private ContentHash list(List<String> texts) {
    size(texts);
    texts.forEach(this::text);
    return this;
  }

  private ContentHash optional(Optional<String> text) {
    return list(text.stream().toList());
  }

  private void size(Collection<?> items) {
    text(Integer.toString(items.size()));
  }

  private ContentHash text(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
    digest.update(bytes);
    digest.update((byte) ',');
    return this;
  }

  private String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
