package dev.pressline.store.site.theme;

import dev.pressline.store.site.files.Mark;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The files of a theme by their names relative to it. */
final class ThemeFiles {
  /** The theme that all others are made from. */
  static final String PLAIN = "plain";

  private static final String BUNDLED = "/dev/pressline/store/site/theme/";
  private static final String INDEX = "files.txt";

  private ThemeFiles() {}

  /** The files of a theme that comes with the store. */
  static Map<String, byte[]> bundled(String theme) throws IOException {
    String folder = theme.equals(PLAIN) ? BUNDLED : BUNDLED + theme + '/';
    String index = new String(resource(folder + INDEX), StandardCharsets.UTF_8);
    Map<String, byte[]> files = new HashMap<>();
    for (String name : index.lines().filter(line -> !line.isBlank()).toList()) {
      files.put(name, marked(name, resource(folder + name)));
    }
    return files;
  }

  /** The files below the folder, without hidden ones. */
  static Map<String, byte[]> in(Path folder) throws IOException {
    List<Path> paths;
    try (Stream<Path> walk = Files.walk(folder)) {
      paths = walk.filter(Files::isRegularFile).toList();
    }
    Map<String, byte[]> files = new HashMap<>();
    for (Path path : paths) {
      String name =
          folder.relativize(path).toString().replace(path.getFileSystem().getSeparator(), "/");
      if (!name.startsWith(".") && !name.contains("/.")) {
        files.put(name, marked(name, Files.readAllBytes(path)));
      }
    }
    return files;
  }

  private static byte[] marked(String name, byte[] bytes) {
    if (name.endsWith(".svg")) {
      return (new String(bytes, StandardCharsets.UTF_8).stripTrailing() + Mark.MARKUP)
          .getBytes(StandardCharsets.UTF_8);
    }
    return name.endsWith(".css") || name.endsWith(".js")
        ? (new String(bytes, StandardCharsets.UTF_8) + Mark.STYLE).getBytes(StandardCharsets.UTF_8)
        : bytes;
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream bytes = ThemeFiles.class.getResourceAsStream(name)) {
      if (bytes == null) {
        throw new FileNotFoundException(name);
      }
      return bytes.readAllBytes();
    }
  }
}
