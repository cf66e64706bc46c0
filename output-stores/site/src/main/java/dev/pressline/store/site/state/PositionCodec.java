package dev.pressline.store.site.state;

import dev.pressline.store.LogPosition;
import java.util.Map;
import java.util.TreeMap;

/** A place in the log as bytes. */
final class PositionCodec {
  private PositionCodec() {}

  static byte[] bytes(LogPosition position) {
    BinaryWriter out = new BinaryWriter();
    out.text(position.logId());
    out.list(
        new TreeMap<>(position.nextOffsets()).entrySet(),
        next -> {
          out.number(next.getKey());
          out.number(next.getValue());
        });
    return out.toBytes();
  }

  static LogPosition read(byte[] bytes) {
    BinaryReader in = new BinaryReader(bytes);
    String logId = in.text();
    Map<Integer, Long> offsets = new TreeMap<>();
    in.list(() -> offsets.put(in.count(), in.number()));
    return new LogPosition(logId, offsets);
  }
}
