package dev.pressline.ingest.door.web;

import dev.pressline.core.draft.SourceBytes;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Reads a stream line by line and keeps no more of it than one line of bounded length. */
final class Lines {
  private static final int BUFFER = 64 * 1024;

  private final InputStream stream;
  private final int longest;
  private long number;

  /** One line. */
  sealed interface Line {
    /** Its number, from 1. */
    long number();

    /** All of it, without its end. */
    record Whole(long number, SourceBytes bytes) implements Line {}

    /** One over the limit, of which nothing was kept. */
    record TooLong(long number) implements Line {}
  }

  Lines(InputStream stream, int longest) {
    this.stream = new BufferedInputStream(stream, BUFFER);
    this.longest = longest;
  }

  /** The next line that is not blank, empty at the end. */
  Optional<Line> next() throws IOException {
    while (true) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      boolean tooLong = false;
      int read = stream.read();
      if (read < 0) {
        return Optional.empty();
      }
      number++;
      boolean blank = true;
      while (read >= 0 && read != '\n') {
        blank &= read == ' ' || read == '\t' || read == '\r';
        tooLong |= bytes.size() >= longest;
        if (!tooLong) {
          bytes.write(read);
        }
        read = stream.read();
      }
      if (tooLong) {
        return Optional.of(new Line.TooLong(number));
      }
      if (!blank) {
        return Optional.of(new Line.Whole(number, SourceBytes.of(bytes.toByteArray())));
      }
    }
  }

  /** Whether a read might have to wait for the client. */
  boolean areAllRead() throws IOException {
    return stream.available() == 0;
  }
}
