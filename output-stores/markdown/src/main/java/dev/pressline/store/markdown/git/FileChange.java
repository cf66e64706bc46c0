package dev.pressline.store.markdown.git;

import dev.pressline.core.post.PostId;
import dev.pressline.core.post.Revision;
import dev.pressline.store.markdown.files.FileContent;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;

/**
 * What one publication changes, which is one commit.
 *
 * @param subject what became of the post, in a line
 * @param files by path; nothing for one that is deleted
 */
public record FileChange(
    String subject,
    PostId postId,
    Revision revision,
    int level,
    Map<String, Optional<FileContent>> files) {
  private static final int LONGEST_SUBJECT = 72;
  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Zl}\\p{Zp}]+");

  public FileChange {
    files = new TreeMap<>(files);
  }

  /** Name of the line of a message that tells of which post the commit is. */
  static final String POST_ID = "Post-Id";

  /** The commit; its time is that of the draft, so that the same publication makes the same one. */
  CommitBuilder commit(ObjectId tree, Optional<ObjectId> parent, Author author) {
    PersonIdent who =
        new PersonIdent(author.name(), author.email(), revision.draftedAt(), ZoneOffset.UTC);
    CommitBuilder commit = new CommitBuilder();
    commit.setTreeId(tree);
    parent.ifPresent(commit::setParentId);
    commit.setAuthor(who);
    commit.setCommitter(who);
    commit.setMessage(message());
    return commit;
  }

  /** Subject and, as trailers, what the commit holds. */
  private String message() {
    return """
    %s

    %s: %s
    Revision: %d
    Enrichment-Level: %d
    """
        .formatted(
            shortened(line(subject)), POST_ID, line(postId.value()), revision.value(), level);
  }

  private static String line(String text) {
    return UNPRINTABLE.matcher(text).replaceAll(" ").strip();
  }

  private static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST_SUBJECT
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_SUBJECT - 1)) + "…";
  }
}
