package dev.pressline.launcher.exports;

import dev.pressline.core.draft.Submission;
import dev.pressline.core.exports.ExportedPost;
import dev.pressline.core.exports.ExportedPosts;
import dev.pressline.core.exports.LeftOut;
import dev.pressline.core.post.PostId;
import dev.pressline.core.post.SourcePosition;
import dev.pressline.core.verdict.Refusal;
import dev.pressline.launcher.drafts.Label;
import dev.pressline.launcher.drafts.SubmissionRun.Labelled;
import dev.pressline.launcher.exports.ItemReader.Found;
import dev.pressline.launcher.pipeline.CommandFailedException;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The posts of an export, one after the other. Where the file cannot be read on, what came before
 * is submitted and a last verdict says where.
 */
public final class ExportRun implements Iterator<Labelled>, AutoCloseable {
  /** Longest text that is sent at all; what ingest admits is its own, smaller setting. */
  static final int MAX_TEXT = 12 * 1024 * 1024;

  private final String file;
  private final String site;
  private final Contents contents;
  private final Source<?> source;
  private @Nullable Labelled upcoming;
  private boolean ended;

  <T> ExportRun(Name name, Contents contents, ItemReader<T> reader, ExportedPosts<T> posts) {
    this.file = name.file();
    this.site = name.site();
    this.contents = contents;
    this.source = new Source<>(name, reader, posts);
  }

  /** What the file is called, and where its posts go. */
  record Name(String file, String site) {}

  /**
   * What a first reading found.
   *
   * @param posts how many will be submitted
   * @param leftOut how many items will not
   * @param remarks about the file as a whole
   */
  record Contents(int posts, Map<LeftOut, Integer> leftOut, List<String> remarks) {
    /** Reads the file to its end, or to where it breaks. */
    static <T> Contents of(ItemReader<T> reader, ExportedPosts<T> posts) {
      int count = 0;
      Map<LeftOut, Integer> leftOut = new EnumMap<>(LeftOut.class);
      try {
        for (Optional<Found<T>> next = reader.next(); next.isPresent(); next = reader.next()) {
          T item = next.get().item();
          Optional<LeftOut> why = posts.leftOut(item);
          why.ifPresent(kind -> leftOut.merge(kind, 1, Integer::sum));
          count += why.isPresent() ? 0 : 1;
          int comments = posts.comments(item);
          if (comments > 0) {
            leftOut.merge(LeftOut.COMMENT, comments, Integer::sum);
          }
        }
      } catch (BrokenExportException toldBySecondReading) {
        return new Contents(count + 1, leftOut, reader.remarks());
      }
      return new Contents(count, leftOut, reader.remarks());
    }
  }

  /** How many drafts there will be. */
  public int total() {
    return contents.posts();
  }

  /** What people must be told about the export beside the verdicts, a sentence each. */
  public List<String> remarks() {
    String leftOut =
        contents.leftOut().entrySet().stream()
            .map(entry -> entry.getKey().counted(entry.getValue()))
            .collect(Collectors.joining(", "));
    return Stream.concat(
            leftOut.isEmpty() ? Stream.empty() : Stream.of("Not submitted: " + leftOut + "."),
            contents.remarks().stream())
        .toList();
  }

  @Override
  public boolean hasNext() {
    if (upcoming == null && !ended) {
      upcoming = read().orElse(null);
      ended |= upcoming == null;
    }
    return upcoming != null;
  }

  @Override
  public Labelled next() {
    if (!hasNext() || upcoming == null) {
      throw new NoSuchElementException();
    }
    Labelled next = upcoming;
    upcoming = null;
    return next;
  }

  @Override
  public void close() {
    try {
      source.reader().close();
    } catch (IOException e) {
      throw new CommandFailedException(file + " cannot be closed: " + e.getMessage(), e);
    }
  }

  private Optional<Labelled> read() {
    try {
      return source.next();
    } catch (BrokenExportException e) {
      ended = true;
      return Optional.of(
          new Labelled.Unreadable(
              new PostId(site + "/" + file),
              Label.of(file),
              Refusal.at(
                  e.place(),
                  "EXPORT_BROKEN",
                  "The file cannot be read on from here: " + e.getMessage(),
                  "The posts before this place were submitted. Mend it or export again, and submit"
                      + " the file again: what is the same stays as it is.")));
    }
  }

  private record Source<T>(Name name, ItemReader<T> reader, ExportedPosts<T> posts) {
    Optional<Labelled> next() throws BrokenExportException {
      Optional<Found<T>> next = reader.next();
      while (next.isPresent() && posts.leftOut(next.get().item()).isPresent()) {
        next = reader.next();
      }
      return next.map(this::labelled);
    }

    private Labelled labelled(Found<T> found) {
      ExportedPost post = posts.post(found.item());
      Submission draft = post.draft();
      Label label =
          new Label(name.file(), found.place(), found.text(), post.title(), post.warnings());
      Optional<Refusal> refusal = posts.refusal(found.item());
      if (refusal.isPresent()) {
        return new Labelled.Unreadable(draft.postId(), label, refusal.get());
      }
      if (draft.source().length() <= MAX_TEXT) {
        return new Labelled.Ready(draft, label);
      }
      return new Labelled.Unreadable(
          draft.postId(),
          label,
          Refusal.at(
              SourcePosition.NOWHERE,
              "SOURCE_TOO_LARGE",
              "The post has more than %,d bytes; no record on the log is larger."
                  .formatted(MAX_TEXT),
              "Split the post, or move data in it to files beside it."));
    }
  }
}
