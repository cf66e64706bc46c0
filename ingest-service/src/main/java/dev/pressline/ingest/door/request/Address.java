package dev.pressline.ingest.door.request;

import dev.pressline.core.post.PostId;
import dev.pressline.ingest.door.problem.ProblemException;
import dev.pressline.ingest.door.problem.ProblemKind;
import java.text.Normalizer;
import java.util.List;

/**
 * Which post of which site a request is about.
 *
 * <p>At this door an id always begins with its site and a slash, as the ids of submitted folders
 * do. Otherwise a token of one site could take over the posts of another by naming them.
 *
 * @param site what stands before the first slash of the id
 */
public record Address(PostId postId, String site) {
  private static final int LONGEST = 500;

  /**
   * The address that an id names.
   *
   * @param id decoded; brought into Unicode's composed form, as the ids of files are
   * @throws ProblemException when no post can have it
   */
  public static Address of(String id) {
    String written = Normalizer.normalize(id, Normalizer.Form.NFC);
    List<String> parts = List.of(written.split("/", -1));
    if (parts.size() < 2) {
      throw unusable("The id \"%s\" has no slash after its site.".formatted(written));
    }
    if (written.length() > LONGEST) {
      throw unusable(
          "The id has %d characters; %d are possible.".formatted(written.length(), LONGEST));
    }
    if (parts.stream().anyMatch(part -> part.isBlank() || !part.equals(part.strip()))) {
      throw unusable("A part of the id \"%s\" is empty or padded with blanks.".formatted(written));
    }
    if (parts.stream().anyMatch(part -> part.equals(".") || part.equals(".."))) {
      throw unusable("The id \"%s\" has a part that is a dot or two.".formatted(written));
    }
    if (written.codePoints().anyMatch(Address::isInvisible)) {
      throw unusable("The id has a control character or half a character in it.");
    }
    return new Address(new PostId(written), parts.getFirst());
  }

  private static boolean isInvisible(int character) {
    int type = Character.getType(character);
    return type == Character.CONTROL
        || type == Character.SURROGATE
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }

  private static ProblemException unusable(String detail) {
    return ProblemException.of(ProblemKind.ID_UNUSABLE, detail);
  }
}
