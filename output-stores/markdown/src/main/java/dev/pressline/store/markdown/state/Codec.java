package dev.pressline.store.markdown.state;

import dev.pressline.core.asset.PostAsset;
import dev.pressline.core.asset.Sha256;
import dev.pressline.core.post.PostId;
import dev.pressline.core.post.Revision;
import dev.pressline.core.publication.PostVersion;
import dev.pressline.core.verdict.Refusal;
import dev.pressline.store.LogPosition;
import dev.pressline.store.markdown.files.FileContent;
import dev.pressline.store.markdown.state.HeldFile.Written;
import dev.pressline.store.markdown.state.PostWish.Form;
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
  private static final byte NOTHING = 0;
  private static final byte REFUSED = 1;
  private static final byte FILE = 2;

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
          out.writeBoolean(held.refusal().isPresent());
          if (held.refusal().isPresent()) {
            refusal(out, held.refusal().get());
          }
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
          List<String> assets = texts(in);
          // Versions that knew of no refusals ended here.
          boolean isRefused = in.available() > 0 && in.readBoolean();
          Optional<Refusal> refusal = isRefused ? Optional.of(refusal(in)) : Optional.empty();
          return new HeldFile(id, revision, level, live, url, name, file, assets, refusal);
        });
  }

  /** A wish without the text of its file. */
  static byte[] bytes(PostWish wish) {
    return bytes(
        out -> {
          text(out, wish.id().value());
          out.writeLong(wish.version().revision().value());
          out.writeInt(wish.version().level());
          text(out, wish.site());
          text(out, wish.title());
          text(out, wish.url());
          out.writeBoolean(wish.live());
          form(out, wish.form());
          out.writeInt(wish.assets().size());
          for (PostAsset asset : wish.assets()) {
            text(out, asset.path());
            text(out, asset.sha256().hex());
            out.writeLong(asset.size());
            text(out, asset.mediaType());
          }
        });
  }

  static PostWish wish(byte[] bytes) {
    return read(
        bytes,
        in -> {
          PostId id = new PostId(text(in));
          PostVersion version = new PostVersion(new Revision(in.readLong()), in.readInt());
          String site = text(in);
          String title = text(in);
          String url = text(in);
          boolean live = in.readBoolean();
          Form form = form(in);
          List<PostAsset> assets = new ArrayList<>();
          int count = in.readInt();
          for (int i = 0; i < count; i++) {
            assets.add(new PostAsset(text(in), new Sha256(text(in)), in.readLong(), text(in)));
          }
          return new PostWish(id, version, site, title, url, live, form, assets);
        });
  }

  private static void form(DataOutputStream out, Form form) throws IOException {
    switch (form) {
      case Form.Nothing() -> out.writeByte(NOTHING);
      case Form.Refused(Refusal why) -> {
        out.writeByte(REFUSED);
        refusal(out, why);
      }
      case Form.File(String path, String name, boolean isPost, FileContent content) -> {
        out.writeByte(FILE);
        text(out, path);
        text(out, name);
        out.writeBoolean(isPost);
        text(out, content.sha256().hex());
        out.writeLong(content.size());
      }
    }
  }

  private static Form form(DataInputStream in) throws IOException {
    byte kind = in.readByte();
    return switch (kind) {
      case NOTHING -> new Form.Nothing();
      case REFUSED -> new Form.Refused(refusal(in));
      case FILE ->
          new Form.File(
              text(in),
              text(in),
              in.readBoolean(),
              new FileContent(
                  new Sha256(text(in)),
                  in.readLong(),
                  () -> {
                    throw new IOException("the text lies elsewhere");
                  }));
      default -> throw new IOException("no form of a post is " + kind);
    };
  }

  private static void refusal(DataOutputStream out, Refusal refusal) throws IOException {
    text(out, refusal.code());
    text(out, refusal.message());
    text(out, refusal.hint().orElse(""));
  }

  private static Refusal refusal(DataInputStream in) throws IOException {
    return Refusal.of(text(in), text(in), text(in));
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
