package dev.pressline.launcher.web.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pressline.core.site.MediaType;
import dev.pressline.launcher.web.http.Validators;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Optional;

/** A file that is too large to be kept in memory. */
final class DiskContent implements Content {
  private static final int BUFFER_BYTES = 64 * 1024;

  private final Path file;
  private final Stamp stamp;
  private final MediaType type;
  private final Validators validators;

  /**
   * The file with that stamp. Its tag is made of the stamp, which is as strong as one made of the
   * bytes that is remembered by the stamp, and does not cost reading all of them first.
   */
  DiskContent(Path file, Stamp stamp, MediaType type) {
    this.file = file;
    this.stamp = stamp;
    this.type = type;
    this.validators =
        new Validators(Content.tagOf(stamp.toString().getBytes(UTF_8)), stamp.modified());
  }

  @Override
  public MediaType type() {
    return type;
  }

  @Override
  public Validators validators() {
    return validators;
  }

  /** The stamp is compared after opening: what was opened before is the file that had it. */
  @Override
  public Optional<Bytes> open() throws IOException {
    FileChannel channel;
    try {
      channel = FileChannel.open(file);
    } catch (FileSystemException gone) {
      return Optional.empty();
    }
    if (Stamp.of(file).filter(stamp::equals).isEmpty()) {
      channel.close();
      return Optional.empty();
    }
    return Optional.of(new Opened(channel, stamp.size()));
  }

  private record Opened(FileChannel channel, long length) implements Bytes {
    @Override
    public void writeTo(OutputStream out, long first, long count) throws IOException {
      ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
      long position = first;
      long end = first + count;
      while (position < end) {
        buffer.clear().limit((int) Math.min(buffer.capacity(), end - position));
        int read = channel.read(buffer, position);
        if (read < 0) {
          throw new EOFException("the file was cut while it was being read");
        }
        out.write(buffer.array(), 0, read);
        position += read;
      }
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }
}
