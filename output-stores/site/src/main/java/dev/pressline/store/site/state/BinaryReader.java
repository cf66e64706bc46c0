package dev.pressline.store.site.state;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads what {@link BinaryWriter} wrote. */
final class BinaryReader {
  private static final int PAYLOAD_BITS = 7;
  private static final int PAYLOAD = 0x7F;

  private final ByteBuffer bytes;

  BinaryReader(byte[] bytes) {
    this.bytes = ByteBuffer.wrap(bytes);
  }

  long number() {
    long value = 0;
    int shift = 0;
    byte next;
    do {
      next = bytes.get();
      value |= (long) (next & PAYLOAD) << shift;
      shift += PAYLOAD_BITS;
    } while (next < 0);
    return value >>> 1 ^ -(value & 1);
  }

  int count() {
    return Math.toIntExact(number());
  }

  String text() {
    byte[] utf8 = new byte[count()];
    bytes.get(utf8);
    return new String(utf8, StandardCharsets.UTF_8);
  }

  Instant instant() {
    return Instant.ofEpochSecond(number(), number());
  }

  <T> Optional<T> optional(Supplier<T> read) {
    return number() == 0 ? Optional.empty() : Optional.of(read.get());
  }

  <T> List<T> list(Supplier<T> read) {
    int count = count();
    List<T> values = new ArrayList<>(Math.min(count, bytes.remaining() + 1));
    for (int i = 0; i < count; i++) {
      values.add(read.get());
    }
    return values;
  }
}
