package dev.pressline.core.corpus;

import dev.pressline.core.admission.Admission;
import dev.pressline.core.admission.AdmissionResult;
import dev.pressline.core.admission.AdmissionSettings;
import dev.pressline.core.draft.SourceBytes;
import dev.pressline.core.draft.SourceFormat;
import dev.pressline.core.draft.Submission;
import dev.pressline.core.post.Post;
import dev.pressline.core.post.PostId;
import dev.pressline.core.post.Revision;
import dev.pressline.core.site.SiteSettings;
import dev.pressline.material.SharedFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The documents, and their way through admission. */
final class Corpus {
  static final SiteSettings SITE =
      new SiteSettings(
          "blog",
          "A blog",
          "",
          URI.create("https://blog.example/"),
          "en",
          ZoneOffset.UTC,
          Optional.empty(),
          SiteSettings.DEFAULT_PERMALINK_PATTERN);
  private static final Load JSON =
      new Load(LoadSettings.builder().setCodePointLimit(50_000_000).build());

  private Corpus() {}

  /** The folder of the corpus; skips the test, saying so, where it is not there. */
  static Path root() {
    return SharedFolder.require("corpus");
  }

  /** All files below the folder, in order. */
  static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What lies in the folder, in order. */
  static List<Path> children(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(Path file) {
    return new String(bytes(file), StandardCharsets.UTF_8);
  }

  /** The values of a file with one JSON text a line. */
  static List<Map<?, ?>> rows(Path file) {
    return text(file).lines().<Map<?, ?>>map(Corpus::json).toList();
  }

  /** The values of a file with a JSON list of them. */
  static List<Map<?, ?>> list(Path file) {
    return ((List<?>) JSON.loadFromString(text(file)))
        .stream().<Map<?, ?>>map(row -> (Map<?, ?>) row).toList();
  }

  static Map<?, ?> json(String text) {
    return (Map<?, ?>) JSON.loadFromString(text);
  }

  /** The verdict on a file of a blog. */
  static AdmissionResult admit(Path file, String pathInTheBlog) {
    return admit(
        submission(SourceBytes.of(bytes(file)), Optional.empty(), Optional.of(pathInTheBlog)));
  }

  static AdmissionResult admit(Submission submission) {
    return Admission.admit(submission, new Revision(7), AdmissionSettings.of(SITE));
  }

  /** The post that a source of the format becomes. */
  static Post post(byte[] source, SourceFormat format) {
    AdmissionResult result =
        admit(submission(SourceBytes.of(source), Optional.of(format), Optional.empty()));
    return switch (result) {
      case AdmissionResult.Admitted(var event) -> (Post) event;
      case AdmissionResult.Refused(var refusal) -> throw new AssertionError(refusal.toString());
    };
  }

  private static Submission submission(
      SourceBytes source, Optional<SourceFormat> format, Optional<String> path) {
    return new Submission(
        new PostId("blog/" + path.orElse("post")),
        "blog",
        format,
        source,
        path,
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
