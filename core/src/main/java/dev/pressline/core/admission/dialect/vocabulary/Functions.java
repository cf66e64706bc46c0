package dev.pressline.core.admission.dialect.vocabulary;

import dev.pressline.core.admission.dialect.mark.Arguments;
import dev.pressline.core.admission.dialect.mark.Mark;
import dev.pressline.core.admission.dialect.vocabulary.Fragments.Picture;
import java.util.Optional;

/** The functions that posts of Go's blog call (https://go.dev/doc, template functions). */
final class Functions {
  private Functions() {}

  static Meaning meaning(Mark mark) {
    Arguments arguments = Arguments.of(mark.arguments());
    Optional<String> first = arguments.word(0).filter(word -> !word.startsWith("("));
    Optional<Meaning> known =
        switch (mark.name()) {
          case "image" ->
              first.map(
                  path ->
                      Fragments.picture(
                          Picture.of(path, Optional.empty(), Optional.empty())
                              .sized(arguments.word(1), arguments.word(2))));
          case "video" -> first.map(url -> video(url));
          case "code", "play" -> first.map(path -> Shortcodes.notIncluded(path, Optional.empty()));
          case "raw" -> raw(mark.arguments());
          default -> Optional.empty();
        };
    return known.orElseGet(() -> Vocabulary.unknown(mark, "is not known"));
  }

  private static Meaning video(String url) {
    return url.contains("youtube.com/embed/")
        ? Players.youtube(url)
        : Fragments.embed(url, Optional.empty());
  }

  /** {@code raw `text`} passes the text on; {@code raw (file "x")} does so with a file's. */
  private static Optional<Meaning> raw(String written) {
    char last = written.isEmpty() ? ' ' : written.charAt(written.length() - 1);
    boolean quoted =
        written.length() > 1 && (last == '`' || last == '"') && written.charAt(0) == last;
    boolean file = written.startsWith("(file ") && last == ')';
    return file
        ? Arguments.of(written.substring(6, written.length() - 1))
            .word(0)
            .map(path -> Shortcodes.notIncluded(path, Optional.empty()))
        : Optional.of(new Meaning.Passage()).filter(_ -> quoted).map(Meaning.class::cast);
  }
}
