package dev.pressline.store.site.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;

/** What a file is to hold. */
public interface FileContent {
  /** Whether the file holds it already. */
  boolean isIn(Path file) throws IOException;

  /** Writes all of it. */
  void writeTo(OutputStream file) throws IOException;

  /** Bytes at hand. */
  static FileContent of(byte[] bytes) {
    return new FileContent() {
      @Override
      public boolean isIn(Path file) throws IOException {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
            && Files.size(file) == bytes.length
            && Arrays.equals(Files.readAllBytes(file), bytes);
      }

      @Override
      public void writeTo(OutputStream file) throws IOException {
        file.write(bytes);
      }
    };
  }
}
