package dev.pressline.core.admission.body;

import java.util.List;
import java.util.Optional;

/**
 * What the head of a web page says about its article, as written.
 *
 * @param date in any form
 * @param picture address
 * @param language BCP 47
 * @param canonical address at which the page wants to be known
 */
public record PageFacts(
    Optional<String> title,
    Optional<String> date,
    List<String> authors,
    Optional<String> description,
    Optional<String> picture,
    Optional<String> language,
    Optional<String> canonical) {
  /** Nothing is said. */
  public static final PageFacts NONE =
      new PageFacts(
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  public PageFacts {
    authors = List.copyOf(authors);
  }

  /** These facts; where they name no author, with the authors given. */
  public PageFacts byAuthors(List<String> others) {
    return new PageFacts(
        title,
        date,
        authors.isEmpty() ? others : authors,
        description,
        picture,
        language,
        canonical);
  }
}
