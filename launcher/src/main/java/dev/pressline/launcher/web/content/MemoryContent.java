package dev.pressline.launcher.web.content;

import dev.pressline.launcher.web.http.Validators;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Optional;

/** Bytes at hand. They are never changed. */
public final class MemoryContent implements Content {
  private final MediaType type;
  private final byte[] bytes;
  private final Validators validators;

  /** Bytes that were last changed at that time. */
  public MemoryContent(MediaType type, byte[] bytes, Instant modified) {
    this.type = type;
    this.bytes = bytes;
    this.validators = new Validators(Content.tagOf(bytes), modified);
  }

  @Override
  public MediaType type() {
    return type;
  }

  @Override
  public Validators validators() {
    return validators;
  }

  int size() {
    return bytes.length;
  }

  @Override
  public Optional<Bytes> open() {
    return Optional.of(new Held(bytes));
  }

  private record Held(byte[] held) implements Bytes {
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
