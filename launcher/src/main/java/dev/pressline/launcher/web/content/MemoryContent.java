package dev.pressline.launcher.web.content;

import dev.pressline.core.site.MediaType;
import dev.pressline.launcher.web.http.AcceptedCodings;
import dev.pressline.launcher.web.http.Validators;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Bytes at hand, compressed once for all readers who want that. They are never changed. */
public final class MemoryContent implements Content {
  /** Smaller ones fit into one packet either way. */
  private static final int SMALLEST_COMPRESSED_BYTES = 512;

  private final MediaType type;
  private final byte[] bytes;
  private final Validators validators;
  private final Function<Coding, Optional<byte[]>> encoded;
  private final Map<Coding, Content> variants = new ConcurrentHashMap<>();

  /** Bytes that were last changed at that time. */
  public MemoryContent(MediaType type, byte[] bytes, Instant modified) {
    this(type, bytes, modified, _ -> Optional.empty());
  }

  /**
   * Bytes of which there may be encoded ones already.
   *
   * @param encoded asked once for each coding; what it gives decodes to the bytes
   */
  MemoryContent(
      MediaType type, byte[] bytes, Instant modified, Function<Coding, Optional<byte[]>> encoded) {
    this.type = type;
    this.bytes = bytes;
    this.validators = new Validators(Content.tagOf(bytes), modified);
    this.encoded = encoded;
  }

  @Override
  public MediaType type() {
    return type;
  }

  @Override
  public Validators validators() {
    return validators;
  }

  @Override
  public boolean isNegotiated() {
    return type.isCompressible() && bytes.length >= SMALLEST_COMPRESSED_BYTES;
  }

  @Override
  public Content acceptedAs(Optional<String> accepted) {
    if (!isNegotiated()) {
      return this;
    }
    List<Coding> codings = Coding.available();
    String best = AcceptedCodings.best(accepted, codings.stream().map(Coding::token).toList());
    return codings.stream()
        .filter(coding -> coding.token().equals(best))
        .findFirst()
        .map(coding -> variants.computeIfAbsent(coding, this::variant))
        .orElse(this);
  }

  private Content variant(Coding coding) {
    byte[] fewer = encoded.apply(coding).orElseGet(() -> coding.encoded(bytes));
    return fewer.length < bytes.length ? new Encoded(this, coding, fewer) : this;
  }

  /** In bytes, with what it may come to when it is compressed. */
  int weight() {
    return isNegotiated() ? bytes.length * 2 : bytes.length;
  }

  @Override
  public Optional<Bytes> open() {
    return Optional.of(new Held(bytes));
  }

  /** The same in fewer bytes, which are another representation and have a tag of their own. */
  private static final class Encoded implements Content {
    private final MemoryContent plain;
    private final Coding coding;
    private final byte[] fewer;

    Encoded(MemoryContent plain, Coding coding, byte[] fewer) {
      this.plain = plain;
      this.coding = coding;
      this.fewer = fewer;
    }

    @Override
    public MediaType type() {
      return plain.type;
    }

    @Override
    public Validators validators() {
      String tag = plain.validators.tag();
      return new Validators(
          tag.substring(0, tag.length() - 1) + '-' + coding.token() + '"',
          plain.validators.lastModified());
    }

    @Override
    public Optional<String> encoding() {
      return Optional.of(coding.token());
    }

    @Override
    public boolean isNegotiated() {
      return true;
    }

    @Override
    public Optional<Bytes> open() {
      return Optional.of(new Held(fewer));
    }
  }

  private static final class Held implements Bytes {
    private final byte[] held;

    Held(byte[] held) {
      this.held = held;
    }

    @Override
    public long length() {
      return held.length;
    }

    @Override
    public void writeTo(OutputStream out, long first, long count) throws IOException {
      out.write(held, Math.toIntExact(first), Math.toIntExact(count));
    }

    @Override
    public void close() {
      // Nothing is open.
    }
  }
}
