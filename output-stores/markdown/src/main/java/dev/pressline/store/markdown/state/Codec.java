package dev.pressline.store.markdown.state;

import dev.pressline.core.asset.Sha256;
import dev.pressline.core.post.PostId;
import dev.pressline.core.post.Revision;
import dev.pressline.store.LogPosition;
import dev.pressline.store.markdown.state.HeldFile.Written;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What is kept, as bytes. */
final class Codec {
  private Codec() {}

  private interface Writing {
    void to(DataOutputStream out) throws IOException;
  }

  private interface Reading<T> {
    T from(DataInputStream in) throws IOException;
  }

  static byte[] bytes(HeldFile held) {
    return bytes(
        out -> {
          text(out, held.id().value());
          out.writeLong(held.revision().value());
          out.writeInt(held.level());
          out.writeBoolean(held.live());
          text(out, held.url().orElse(""));
          text(out, held.name());
          text(out, held.file().map(Written::path).orElse(""));
          text(out, held.file().map(file -> file.sha256().hex()).orElse(""));
          texts(out, held.assets());
        });
  }

  static HeldFile held(byte[] bytes) {
    return read(
        bytes,
        in -> {
          PostId id = new PostId(text(in));
          Revision revision = new Revision(in.readLong());
          int level = in.readInt();
          boolean live = in.readBoolean();
          Optional<String> url = Optional.of(text(in)).filter(text -> !text.isEmpty());
          String name = text(in);
          String path = text(in);
          String hash = text(in);
          Optional<Written> file =
              path.isEmpty() ? Optional.empty() : Optional.of(new Written(path, new Sha256(hash)));
          return new HeldFile(id, revision, level, live, url, name, file, texts(in));
        });
  }

  static byte[] bytes(LogPosition position) {
    return bytes(
        out -> {
          text(out, position.logId());
          Map<Integer, Long> ordered = new TreeMap<>(position.nextOffsets());
          out.writeInt(ordered.size());
          for (Map.Entry<Integer, Long> next : ordered.entrySet()) {
            out.writeInt(next.getKey());
            out.writeLong(next.getValue());
          }
        });
  }

  static LogPosition position(byte[] bytes) {
    return read(
        bytes,
        in -> {
          String log = text(in);
          Map<Integer, Long> offsets = new TreeMap<>();
          int count = in.readInt();
          for (int i = 0; i < count; i++) {
            offsets.put(in.readInt(), in.readLong());
          }
          return new LogPosition(log, offsets);
        });
  }

  /** A commit and what is held once it is on its branch. */
  static byte[] bytes(KeptState.Announced announced) {
    return bytes(
        out -> {
          text(out, announced.commit());
          out.writeInt(announced.held().size());
          for (HeldFile held : announced.held()) {
            byte[] one = bytes(held);
            out.writeInt(one.length);
            out.write(one);
          }
        });
  }

  static KeptState.Announced announced(byte[] bytes) {
    return read(
        bytes,
        in -> {
          String commit = text(in);
          List<HeldFile> held = new ArrayList<>();
          int count = in.readInt();
          for (int i = 0; i < count; i++) {
            held.add(held(in.readNBytes(in.readInt())));
          }
          return new KeptState.Announced(commit, held);
        });
  }

  private static void texts(DataOutputStream out, List<String> texts) throws IOException {
    out.writeInt(texts.size());
    for (String text : texts) {
      text(out, text);
    }
  }

  private static List<String> texts(DataInputStream in) throws IOException {
    int count = in.readInt();
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      texts.add(text(in));
    }
    return texts;
  }

  private static void text(DataOutputStream out, String text) throws IOException {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(utf8.length);
    out.write(utf8);
  }

  private static String text(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(Writing writing) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      writing.to(new DataOutputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException("memory takes all bytes", e);
    }
    return bytes.toByteArray();
  }

  private static <T> T read(byte[] bytes, Reading<T> reading) {
    try {
      return reading.from(new DataInputStream(new ByteArrayInputStream(bytes)));
    } catch (IOException e) {
      throw new UncheckedIOException("an entry of the state ends early", e);
    }
  }
}
