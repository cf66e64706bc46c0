package dev.pressline.memory.index;

import dev.pressline.core.post.PostId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.BytesRef;

/**
 * What the index keeps of a post beside its words.
 *
 * @param permalink its address path
 * @param tags the author's, in the author's spelling
 */
public record PostFacts(
    PostId postId, String title, String permalink, Instant publishedAt, List<String> tags) {
  public PostFacts {
    tags = List.copyOf(tags);
  }

  BytesRef bytes() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeUTF(postId.value());
      out.writeUTF(title.substring(0, Math.min(title.length(), MAX_TITLE)));
      out.writeUTF(permalink);
      out.writeLong(publishedAt.getEpochSecond());
      out.writeShort(tags.size());
      for (String tag : tags) {
        out.writeUTF(tag);
      }
    }
    return new BytesRef(bytes.toByteArray());
  }

  /** {@code writeUTF} takes 65,535 bytes. */
  private static final int MAX_TITLE = 1_000;

  static PostFacts of(BytesRef bytes) throws IOException {
    try (DataInputStream in =
        new DataInputStream(new ByteArrayInputStream(bytes.bytes, bytes.offset, bytes.length))) {
      PostId postId = new PostId(in.readUTF());
      String title = in.readUTF();
      String permalink = in.readUTF();
      Instant publishedAt = Instant.ofEpochSecond(in.readLong());
      List<String> tags = new ArrayList<>();
      for (int left = in.readShort(); left > 0; left--) {
        tags.add(in.readUTF());
      }
      return new PostFacts(postId, title, permalink, publishedAt, tags);
    }
  }
}
