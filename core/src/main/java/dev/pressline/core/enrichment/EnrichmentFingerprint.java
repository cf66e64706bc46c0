package dev.pressline.core.enrichment;

import dev.pressline.core.digest.Digest;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells whether two enrichments of a post say the same. Related posts do not count: they depend on
 * the neighbours of the post, and the site works them out itself.
 */
public final class EnrichmentFingerprint {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final DataOutputStream out = new DataOutputStream(bytes);

  private EnrichmentFingerprint() {}

  /** SHA-256 over everything but the related posts, lower-case hexadecimal. */
  public static String of(Enrichment enrichment) {
    try {
      EnrichmentFingerprint fingerprint = new EnrichmentFingerprint();
      fingerprint.write(enrichment);
      return fingerprint.digest();
    } catch (IOException e) {
      throw new UncheckedIOException("memory refused to be written", e);
    }
  }

  /** The same over what readers of the post see. */
  public static String visible(Enrichment enrichment) {
    return of(visible(enrichment, enrichment.tags().stream()));
  }

  /** The same over what readers see but for the tags that a higher level chooses anew. */
  public static String withoutChosenTags(Enrichment enrichment) {
    return of(
        visible(enrichment, enrichment.tags().stream().filter(tag -> !isChosenAnew(tag.origin()))));
  }

  private static boolean isChosenAnew(Origin origin) {
    return switch (origin) {
      case KEYPHRASE, SEMANTIC, VOCABULARY -> true;
      default -> false;
    };
  }

  private static Enrichment visible(Enrichment enrichment, Stream<EnrichedTag> tags) {
    return new Enrichment(
        "",
        0,
        enrichment.language(),
        enrichment.wordCount(),
        enrichment.readingTimeSeconds(),
        enrichment.excerpt(),
        tags.map(tag -> new EnrichedTag(tag.label(), tag.slug(), tag.origin(), 0, List.of()))
            .toList(),
        enrichment.links().stream()
            .map(
                link ->
                    new EnrichedLink(link.range(), link.url(), link.entityId(), link.origin(), 0))
            .toList(),
        enrichment.entities(),
        List.of(),
        List.of());
  }

  private void write(Enrichment enrichment) throws IOException {
    write(enrichment.enricherVersion());
    out.writeInt(enrichment.level());
    write(enrichment.language());
    out.writeInt(enrichment.wordCount());
    out.writeInt(enrichment.readingTimeSeconds());
    write(enrichment.excerpt());
    out.writeInt(enrichment.tags().size());
    for (EnrichedTag tag : enrichment.tags()) {
      write(tag);
    }
    out.writeInt(enrichment.links().size());
    for (EnrichedLink link : enrichment.links()) {
      write(link);
    }
    out.writeInt(enrichment.entities().size());
    for (EntityMention entity : enrichment.entities()) {
      write(entity);
    }
    out.writeInt(enrichment.degraded().size());
    for (String step : enrichment.degraded()) {
      write(step);
    }
  }

  private void write(EnrichedTag tag) throws IOException {
    write(tag.label());
    write(tag.slug());
    write(tag.origin().name());
    out.writeDouble(tag.score());
    write(tag.evidence());
  }

  private void write(EnrichedLink link) throws IOException {
    write(link.range());
    write(link.url());
    write(link.entityId());
    write(link.origin().name());
    out.writeDouble(link.score());
  }

  private void write(EntityMention entity) throws IOException {
    write(entity.entityId());
    write(entity.name());
    write(entity.type().name());
    write(entity.url());
    write(entity.mentions());
  }

  private void write(List<TextRange> ranges) throws IOException {
    out.writeInt(ranges.size());
    for (TextRange range : ranges) {
      write(range);
    }
  }

  private void write(TextRange range) throws IOException {
    out.writeInt(range.start());
    out.writeInt(range.end());
    write(range.exact());
    write(range.prefix());
    write(range.suffix());
  }

  private void write(Optional<String> text) throws IOException {
    out.writeBoolean(text.isPresent());
    if (text.isPresent()) {
      write(text.get());
    }
  }

  /** The length goes first, so that neighbouring texts cannot be mistaken for one another. */
  private void write(String text) throws IOException {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(utf8.length);
    out.write(utf8);
  }

  private String digest() {
    return HexFormat.of().formatHex(Digest.SHA_256.start().digest(bytes.toByteArray()));
  }
}
