package dev.pressline.publish.gate.codec;

import dev.pressline.core.gate.PathBook;
import dev.pressline.core.post.PostId;
import dev.pressline.publish.gate.records.PathRecord;
import dev.pressline.wire.Codec;
import java.util.Optional;

final class PathCodec implements Codec<PathBook.Entry, PathRecord> {
  @Override
  public PathRecord encode(PathBook.Entry entry) {
    return new PathRecord(
        entry.key(), entry.path(), entry.owner().value(), entry.leadsTo().orElse(null));
  }

  @Override
  public PathBook.Entry decode(PathRecord entry) {
    return new PathBook.Entry(
        entry.getKey(),
        entry.getPath(),
        new PostId(entry.getOwner()),
        Optional.ofNullable(entry.getLeadsTo()));
  }
}
