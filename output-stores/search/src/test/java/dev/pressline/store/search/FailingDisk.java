package dev.pressline.store.search;

import java.io.IOException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;

/** A disk that is full while it is told to be. */
final class FailingDisk {
  private boolean full;

  void isFull(boolean now) {
    full = now;
  }

  /** The folder as it is on this disk. */
  Directory under(Directory folder) {
    return new FilterDirectory(folder) {
      @Override
      public IndexOutput createOutput(String name, IOContext context) throws IOException {
        if (full) {
          throw new IOException("No space left on device");
        }
        return super.createOutput(name, context);
      }
    };
  }
}
