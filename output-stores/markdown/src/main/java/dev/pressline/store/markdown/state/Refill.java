package dev.pressline.store.markdown.state;

import dev.pressline.core.post.PostId;
import dev.pressline.store.markdown.files.FileContent;
import dev.pressline.store.markdown.state.PostWish.Form;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is taken in while the store is filled again: the newest wish of each post. The wishes lie,
 * with their texts, in a folder that goes when it is done, so that none of it is left.
 *
 * <p>Each file holds a batch: for each wish its length, the wish, the length of its text, the text.
 */
public final class Refill {
  private static final String TEMPORARY = "unfinished";

  private final Path folder;
  private final Map<PostId, PostWish> newest = new LinkedHashMap<>();
  private int batches;

  private Refill(Path folder) {
    this.folder = folder;
  }

  /**
   * The refill of that name, as far as it is.
   *
   * @param folder of all refills, from which the others are deleted
   */
  public static Optional<Refill> open(Path folder, Optional<String> name) throws IOException {
    Optional<Path> own = name.map(folder::resolve);
    if (Files.isDirectory(folder)) {
      try (Stream<Path> all = Files.list(folder)) {
        for (Path other : all.filter(it -> !own.equals(Optional.of(it))).toList()) {
          delete(other);
        }
      }
    }
    if (own.isEmpty()) {
      Files.deleteIfExists(folder);
      return Optional.empty();
    }
    Refill refill = new Refill(own.get());
    Files.createDirectories(refill.folder);
    while (Files.exists(refill.batch())) {
      refill.read(refill.batch());
      refill.batches++;
    }
    return Optional.of(refill);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private Path batch() {
    return folder.resolve("batch-" + batches);
  }

  /** What was taken in of the post. */
  public Optional<PostWish> find(PostId id) {
    return Optional.ofNullable(newest.get(id));
  }

  /** All of it, in the order in which it came. */
  public List<PostWish> newest() {
    return List.copyOf(newest.values());
  }

  /** Takes in wishes instead of those that there were of their posts; durable on return. */
  public void add(List<PostWish> wishes) throws IOException {
    if (wishes.isEmpty()) {
      return;
    }
    Path unfinished = folder.resolve(TEMPORARY);
    try (FileChannel channel =
            FileChannel.open(
                unfinished,
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING);
        DataOutputStream out = new DataOutputStream(Channels.newOutputStream(channel))) {
      for (PostWish wish : wishes) {
        byte[] bytes = Codec.bytes(wish);
        byte[] text = text(wish);
        out.writeInt(bytes.length);
        out.write(bytes);
        out.writeInt(text.length);
        out.write(text);
      }
      channel.force(true);
    }
    Files.move(unfinished, batch(), StandardCopyOption.ATOMIC_MOVE);
    try (FileChannel entries = FileChannel.open(folder, StandardOpenOption.READ)) {
      entries.force(true);
    }
    read(batch());
    batches++;
  }

  private static byte[] text(PostWish wish) throws IOException {
    if (!(wish.form() instanceof Form.File file)) {
      return new byte[0];
    }
    try (InputStream in = file.content().source().open()) {
      return in.readAllBytes();
    }
  }

  private void read(Path batch) throws IOException {
    long left = Files.size(batch);
    long at = 0;
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(batch)))) {
      while (at < left) {
        byte[] bytes = in.readNBytes(in.readInt());
        int length = in.readInt();
        at += 2L * Integer.BYTES + bytes.length;
        put(Codec.wish(bytes), new Place(batch, at, length));
        in.skipNBytes(length);
        at += length;
      }
    }
  }

  private void put(PostWish wish, Place text) {
    // It is behind all others now, whenever a version of it came first.
    newest.remove(wish.id());
    newest.put(
        wish.id(),
        wish.form() instanceof Form.File(String path, String name, boolean isPost, var content)
            ? wish.with(
                new Form.File(
                    path, name, isPost, new FileContent(content.sha256(), content.size(), text)))
            : wish);
  }

  /** Where a text lies. */
  private record Place(Path batch, long at, int length) implements FileContent.Source {
    @Override
    public InputStream open() throws IOException {
      try (InputStream in = Files.newInputStream(batch)) {
        in.skipNBytes(at);
        return new ByteArrayInputStream(in.readNBytes(length));
      }
    }
  }
}
