package dev.pressline.core.admission;

import dev.pressline.core.admission.body.ReadBody;
import dev.pressline.core.admission.metadata.Metadata;
import dev.pressline.core.admission.metadata.SourceName;
import dev.pressline.core.admission.source.Notes;
import dev.pressline.core.draft.Submission;
import dev.pressline.core.post.SourcePosition;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Finds the title of a post that has none in its metadata, from the surest place to the last. */
final class Titles {
  /** Longest title in UTF-16 code units; longer ones are cut. */
  static final int MAX_LENGTH = 300;

  private static final int FIRST_WORDS = 80;

  private Titles() {}

  static String choose(Metadata metadata, ReadBody body, Submission submission, Notes notes) {
    Optional<String> path = submission.sourcePath();
    boolean spoken = path.map(SourceName::isSpoken).orElse(false);
    Supplier<Optional<String>> fileName = () -> path.flatMap(SourceName::title);
    List<Supplier<Optional<String>>> places =
        List.of(
            metadata::title,
            body::title,
            () -> spoken ? fileName.get() : Optional.empty(),
            () -> body.dom().titleHeading(),
            () -> path.filter(p -> !SourceName.isOpaque(p)).flatMap(SourceName::title),
            () -> body.dom().firstHeading(),
            () -> body.dom().firstWords(FIRST_WORDS),
            fileName);
    String title =
        places.stream()
            .map(Supplier::get)
            .flatMap(Optional::stream)
            .filter(text -> !text.isBlank())
            .findFirst()
            .orElse(submission.postId().value());
    return fitting(title.strip(), notes);
  }

  private static String fitting(String title, Notes notes) {
    if (title.length() <= MAX_LENGTH) {
      return title;
    }
    notes.warn(
        SourcePosition.NOWHERE,
        "TITLE_SHORTENED",
        "The title has more than " + MAX_LENGTH + " characters and was cut.");
    int end =
        Character.isHighSurrogate(title.charAt(MAX_LENGTH - 2)) ? MAX_LENGTH - 2 : MAX_LENGTH - 1;
    return title.substring(0, end) + "…";
  }
}
