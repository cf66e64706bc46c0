package dev.pressline.launcher.judged;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pressline.core.asset.Sha256;
import dev.pressline.core.post.PostId;
import dev.pressline.core.site.SiteSettings;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The file in a pipeline's data folder that remembers which drafts it has judged, and by which
 * settings. It spares time and is no truth: without it everything is sent again.
 *
 * <p>Lines of words with tabs between them: what judged, the id of the topic of drafts, the ends of
 * its partitions as {@code number=offset}, and for each post the SHA-256 of its draft and its id.
 */
public final class JudgedDraftsFile {
  private static final String NAME = "judged-drafts.tsv";
  private static final int HEAD = 3;

  private final Path file;
  private final String judge;

  /**
   * The file below a data folder.
   *
   * @param judge what judges drafts: they are judged anew when it is another
   */
  public JudgedDraftsFile(Path data, String judge) {
    this.file = data.resolve("state").resolve(NAME);
    this.judge = judge;
  }

  /** What the file holds. */
  public record Content(LogMark mark, Map<PostId, Sha256> hashes) {
    public Content {
      hashes = Map.copyOf(hashes);
    }
  }

  /** What judges drafts: the settings of the site, and this program as it was built. */
  public static String judge(SiteSettings site) {
    List<String> facts =
        List.of(
            site.id(),
            site.title(),
            site.description(),
            site.baseUrl().toString(),
            site.language(),
            site.zone().toString(),
            site.author().toString(),
            site.permalinkPattern(),
            site.habits().categoryLists().toString(),
            Boolean.toString(site.habits().lineBreaks()),
            new TreeMap<>(site.habits().variables()).toString(),
            builtAt());
    return Sha256.of(
            facts.stream()
                .map(fact -> fact.length() + ":" + fact)
                .collect(Collectors.joining())
                .getBytes(UTF_8))
        .hex();
  }

  private static String builtAt() {
    try {
      Path code =
          Path.of(SiteSettings.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return Files.getLastModifiedTime(code).toString();
    } catch (IOException | URISyntaxException e) {
      // Nothing is remembered from one run to the next, then.
      return UUID.randomUUID().toString();
    }
  }

  /** What was written last, unless something else judges now or the file cannot be read. */
  public Optional<Content> read() {
    if (Files.notExists(file)) {
      return Optional.empty();
    }
    try {
      List<String> lines = Files.readAllLines(file);
      return lines.size() >= HEAD && lines.getFirst().equals(judge)
          ? Optional.of(content(lines))
          : Optional.empty();
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException damaged) {
      return Optional.empty();
    }
  }

  private static Content content(List<String> lines) {
    Map<Integer, Long> ends = new HashMap<>();
    for (String end : lines.get(2).split("\t")) {
      String[] parts = end.split("=");
      ends.put(Integer.valueOf(parts[0]), Long.valueOf(parts[1]));
    }
    Map<PostId, Sha256> hashes = new HashMap<>();
    for (String line : lines.subList(HEAD, lines.size())) {
      int tab = line.indexOf('\t');
      hashes.put(new PostId(line.substring(tab + 1)), new Sha256(line.substring(0, tab)));
    }
    return new Content(new LogMark(lines.get(1), ends), hashes);
  }

  /** Writes the content in place of what was there. */
  public void write(Content content) throws IOException {
    String ends =
        new TreeMap<>(content.mark().ends())
            .entrySet().stream()
                .map(end -> end.getKey() + "=" + end.getValue())
                .collect(Collectors.joining("\t"));
    List<String> lines =
        Stream.concat(
                Stream.of(judge, content.mark().topicId(), ends),
                content.hashes().entrySet().stream()
                    .filter(entry -> entry.getKey().value().lines().count() == 1)
                    .map(entry -> entry.getValue().hex() + "\t" + entry.getKey().value())
                    .sorted())
            .toList();
    Files.createDirectories(file.getParent());
    Path fresh = file.resolveSibling(NAME + ".new");
    Files.write(fresh, lines);
    Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
  }
}
