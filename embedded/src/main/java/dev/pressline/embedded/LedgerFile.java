package dev.pressline.embedded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The registry's data: JSON lines, replaced as a whole so that a crash leaves the old or the new.
 */
final class LedgerFile {
  /**
   * Everything the registry knows.
   *
   * @param schemas canonical JSON by id
   * @param subjects ids by subject, oldest version first
   * @param levels by subject; under {@code ""} the level of all others
   */
  record Contents(
      Map<Integer, String> schemas,
      Map<String, List<Integer>> subjects,
      Map<String, CompatibilityLevel> levels) {}

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;

  LedgerFile(Path file) {
    this.file = file;
  }

  Contents read() {
    Contents contents = new Contents(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    if (!Files.exists(file)) {
      return contents;
    }
    try {
      for (String line : Files.readAllLines(file)) {
        add(JSON.readTree(line), contents);
      }
      return contents;
    } catch (IOException e) {
      throw new UncheckedIOException("The registry's data cannot be read: " + file, e);
    }
  }

  private static void add(JsonNode line, Contents contents) {
    String subject = line.path("subject").asText();
    switch (line.path("kind").asText()) {
      case "schema" ->
          contents.schemas().put(line.path("id").asInt(), line.path("schema").asText());
      case "subject" -> contents.subjects().put(subject, ids(line.path("ids")));
      case "level" ->
          contents.levels().put(subject, CompatibilityLevel.named(line.path("level").asText()));
      default -> throw new IllegalStateException("Unknown line in the registry's data: " + line);
    }
  }

  private static List<Integer> ids(JsonNode array) {
    List<Integer> ids = new ArrayList<>();
    array.forEach(id -> ids.add(id.asInt()));
    return ids;
  }

  void write(Contents contents) {
    StringBuilder lines = new StringBuilder();
    contents
        .schemas()
        .forEach((id, schema) -> append(lines, line("schema").put("id", id).put("schema", schema)));
    contents.subjects().forEach((subject, ids) -> append(lines, line(subject, ids)));
    contents
        .levels()
        .forEach(
            (subject, level) ->
                append(
                    lines, line("level").put("subject", subject).put("level", level.toString())));
    replace(lines.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static ObjectNode line(String kind) {
    return JSON.createObjectNode().put("kind", kind);
  }

  private static ObjectNode line(String subject, List<Integer> ids) {
    ObjectNode line = line("subject").put("subject", subject);
    ArrayNode array = line.putArray("ids");
    ids.forEach(array::add);
    return line;
  }

  private static void append(StringBuilder lines, ObjectNode line) {
    lines.append(line).append('\n');
  }

  private void replace(byte[] bytes) {
    Path temporary = file.resolveSibling(file.getFileName() + ".new");
    try (FileChannel channel =
        FileChannel.open(
            temporary,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      ByteBuffer rest = ByteBuffer.wrap(bytes);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
      Files.move(
          temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      syncFolder();
    } catch (IOException e) {
      throw new UncheckedIOException("The registry's data cannot be written: " + file, e);
    }
  }

  /** The new name itself is durable only when the folder is. */
  private void syncFolder() throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }
}
