package dev.pressline.launcher.web.content;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A compression that browsers understand. */
enum Coding {
  /** RFC 7932, by Google's own library; there is none of it for some machines. */
  BROTLI("br", ".br") {
    @Override
    byte[] encode(byte[] plain) throws IOException {
      return Encoder.compress(plain, Encoder.Parameters.create(BROTLI_QUALITY));
    }

    @Override
    InputStream decoding(InputStream encoded) throws IOException {
      return new BrotliInputStream(encoded);
    }

    @Override
    boolean isThere() {
      return Brotli4jLoader.isAvailable();
    }
  },

  /** RFC 1952. */
  GZIP("gzip", ".gz") {
    @Override
    byte[] encode(byte[] plain) throws IOException {
      ByteArrayOutputStream encoded = new ByteArrayOutputStream(plain.length / 2);
      try (GZIPOutputStream gzip = new GZIPOutputStream(encoded)) {
        gzip.write(plain);
      }
      return encoded.toByteArray();
    }

    @Override
    InputStream decoding(InputStream encoded) throws IOException {
      return new GZIPInputStream(encoded);
    }

    @Override
    boolean isThere() {
      return true;
    }
  };

  /** Beyond it pages of a blog shrink by a few per cent more and cost many times the time. */
  private static final int BROTLI_QUALITY = 5;

  private final String token;
  private final String ending;

  Coding(String token, String ending) {
    this.token = token;
    this.ending = ending;
  }

  abstract byte[] encode(byte[] plain) throws IOException;

  abstract InputStream decoding(InputStream encoded) throws IOException;

  /** Whether this machine can encode it. */
  abstract boolean isThere();

  /** Those that this machine can encode, the best first. */
  static List<Coding> available() {
    return Available.CODINGS;
  }

  /** Its name in header fields. */
  String token() {
    return token;
  }

  /** What the name of an encoded file ends in. */
  String ending() {
    return ending;
  }

  byte[] encoded(byte[] plain) {
    try {
      return encode(plain);
    } catch (IOException e) {
      throw new UncheckedIOException("Bytes in memory cannot fail to be read.", e);
    }
  }

  /**
   * Whether the encoded bytes are those of the plain ones. No more of them is decoded than that.
   */
  boolean isOf(byte[] encoded, byte[] plain) {
    try (InputStream decoded = decoding(new ByteArrayInputStream(encoded))) {
      return Arrays.equals(decoded.readNBytes(plain.length + 1), plain);
    } catch (IOException notEncoded) {
      return false;
    }
  }

  /** Looked for when the first reader asks: loading the library takes a moment. */
  private static final class Available {
    static final List<Coding> CODINGS = Stream.of(values()).filter(Coding::isThere).toList();
  }
}
