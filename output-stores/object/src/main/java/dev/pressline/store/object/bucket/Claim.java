package dev.pressline.store.object.bucket;

import dev.pressline.store.LogPosition;
import dev.pressline.store.StoreUnavailableException;
import java.util.Optional;
import java.util.UUID;

/**
 * The right to write a bucket: a note in it that names the writer. Each change of the note is
 * conditional on the version before, so that who was overtaken learns it and never writes again.
 */
public final class Claim {
  private final Bucket bucket;
  private final String key;
  private final String writer;
  private Optional<Bucket.Note> known = Optional.empty();
  private String claim = "";
  private boolean lost;

  /** A claim for a writer of that name, not made yet. */
  public Claim(Bucket bucket, String key, String writer) {
    this.bucket = bucket;
    this.key = key;
    this.writer = writer;
  }

  /** Reads who writes the bucket. */
  public synchronized Optional<WriterNote> look() {
    known = bucket.readNote(key);
    Optional<WriterNote> note = read(known);
    claim = note.filter(it -> it.writer().equals(writer)).map(WriterNote::claim).orElse("");
    return note;
  }

  /**
   * Makes this the writer, in place of whom was found.
   *
   * @throws StoreUnavailableException when another was faster; it may be tried again
   */
  public synchronized void take(LogPosition position) {
    String mine = UUID.randomUUID().toString();
    if (!write(new WriterNote(writer, mine, position))) {
      throw bucket.refusing("another process has just taken it over. Is it meant to run?");
    }
    claim = mine;
  }

  /**
   * Notes that the bucket is complete up to there.
   *
   * @throws StoreUnavailableException when another process writes the bucket now
   */
  public synchronized void advance(LogPosition position) {
    refuseIfLost();
    WriterNote next = new WriterNote(writer, claim, position);
    if (read(known).equals(Optional.of(next))) {
      return;
    }
    if (!write(next)) {
      // The answer to a write may have been lost, or the note itself.
      verify();
      if (!read(known).equals(Optional.of(next)) && !write(next)) {
        throw bucket.refusing("its note changes while it is written.");
      }
    }
  }

  /**
   * Looks whether this is the writer still.
   *
   * @throws StoreUnavailableException when another process is
   */
  public synchronized void verify() {
    refuseIfLost();
    known = bucket.readNote(key);
    lost = read(known).filter(it -> !it.claim().equals(claim)).isPresent();
    refuseIfLost();
  }

  private void refuseIfLost() {
    if (lost) {
      throw bucket.refusing(
          "another process writes it now. Let one of them have the bucket or a prefix of its own;"
              + " if this one is to go on, restart it.");
    }
  }

  private boolean write(WriterNote note) {
    String text = note.text();
    Optional<String> tag = bucket.writeNote(key, text, known.map(Bucket.Note::tag));
    tag.ifPresent(it -> known = Optional.of(new Bucket.Note(it, text)));
    return tag.isPresent();
  }

  private static Optional<WriterNote> read(Optional<Bucket.Note> note) {
    return note.flatMap(it -> WriterNote.read(it.text()));
  }
}
