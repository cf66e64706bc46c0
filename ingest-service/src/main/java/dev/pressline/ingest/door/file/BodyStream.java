package dev.pressline.ingest.door.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A body that remembers whether reading it failed: then the client is gone, and no disk is full.
 */
final class BodyStream extends FilterInputStream {
  private boolean failed;

  BodyStream(InputStream body) {
    super(body);
  }

  boolean hasFailed() {
    return failed;
  }

  @Override
  public int read() throws IOException {
    try {
      return super.read();
    } catch (IOException e) {
      failed = true;
      throw e;
    }
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    try {
      return super.read(buffer, offset, length);
    } catch (IOException e) {
      failed = true;
      throw e;
    }
  }
}
