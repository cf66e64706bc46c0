package dev.pressline.quality.keyphrase;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Documents with the keyphrases that people gave them.
 *
 * @param name of the folder
 * @param documents by name
 */
record GoldSet(String name, List<Document> documents) {
  private static final Pattern SPACE = Pattern.compile("\\s+");

  /**
   * One document.
   *
   * @param keys its keyphrases, stemmed word by word
   */
  record Document(String name, String text, Set<String> keys) {
    /** Whether it is kept for the test: half of all, told by a fixed hash of the name. */
    boolean isTest() {
      int hash = 0x811c9dc5;
      for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
        hash = (hash ^ (b & 0xff)) * 0x01000193;
      }
      return (Integer.bitCount(hash) & 1) == 0;
    }
  }

  static GoldSet read(Path corpus, String name, Stems stems) throws IOException {
    Path folder = corpus.resolve("keyphrase").resolve(name);
    List<Path> files;
    try (Stream<Path> list = Files.list(folder.resolve("docs"))) {
      files = list.sorted().toList();
    }
    List<Document> documents = new ArrayList<>();
    for (Path file : files) {
      String base = file.getFileName().toString().replaceFirst("\\.txt$", "");
      Path keys = folder.resolve("keys").resolve(base + ".key");
      documents.add(new Document(base, read(file), keys(read(keys), stems)));
    }
    return new GoldSet(name, documents);
  }

  List<Document> training() {
    return documents.stream().filter(document -> !document.isTest()).toList();
  }

  List<Document> test() {
    return documents.stream().filter(Document::isTest).toList();
  }

  private static Set<String> keys(String file, Stems stems) {
    Set<String> keys = new LinkedHashSet<>();
    file.lines().map(stems::of).filter(key -> !key.isEmpty()).forEach(keys::add);
    return keys;
  }

  private static String read(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }

  /** Stems a phrase word by word. */
  interface Stems {
    String stem(String word);

    /** The phrase in lower case with each word, as blanks set them apart, stemmed. */
    default String of(String phrase) {
      return String.join(
          " ",
          Arrays.stream(SPACE.split(phrase.strip().toLowerCase(Locale.ROOT)))
              .map(this::stem)
              .toList());
    }
  }
}
