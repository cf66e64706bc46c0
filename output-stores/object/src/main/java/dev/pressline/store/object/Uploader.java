package dev.pressline.store.object;

import dev.pressline.core.asset.Sha256;
import dev.pressline.core.verdict.Refusal;
import dev.pressline.store.StoreUnavailableException;
import dev.pressline.store.object.bucket.Bucket;
import dev.pressline.store.object.bucket.Claim;
import dev.pressline.store.object.bucket.ObjectHead;
import dev.pressline.store.object.bucket.ObjectMark;
import dev.pressline.store.site.Workers;
import dev.pressline.store.site.mirror.MirroredFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;

/** Writes and deletes objects, each on condition that it is what the ledger says. */
final class Uploader {
  private static final int ATTEMPTS = 4;

  private final ObjectStoreSettings settings;
  private final Keys keys;
  private final Bucket bucket;
  private final Ledger ledger;
  private final Claim claim;
  private final Workers lanes;

  Uploader(ObjectStoreSettings settings, Bucket bucket, Ledger ledger, Claim claim, Workers lanes) {
    this.settings = settings;
    this.keys = settings.keys();
    this.bucket = bucket;
    this.ledger = ledger;
    this.claim = claim;
    this.lanes = lanes;
  }

  /** Why no object can hold the file, if so. */
  Optional<Refusal> refusalOf(String site, String file, long bytes) {
    return bytes > settings.largestObject()
        ? Optional.of(
            Refusal.of(
                "OBJECT_TOO_LARGE",
                "The file %s has %,d bytes and objects have %,d at most, so the post shows without it."
                    .formatted(file, bytes, settings.largestObject()),
                "Make the file smaller or link to it elsewhere; the bound is"
                    + " pressline.object-store.max-object-bytes."))
        : Keys.refusalOf(keys.of(site, file));
  }

  /** Writes the files that are other than what is there, turn by turn; tells which it cannot. */
  Map<MirroredFile, Refusal> bring(List<List<MirroredFile>> turns) {
    Map<MirroredFile, Refusal> refused = new ConcurrentHashMap<>();
    for (List<MirroredFile> files : turns) {
      inLanes(
          files.stream()
              .<Callable<Boolean>>map(
                  file ->
                      () -> {
                        bring(file).ifPresent(why -> refused.put(file, why));
                        return true;
                      })
              .toList());
    }
    return refused;
  }

  private Optional<Refusal> bring(MirroredFile file) throws IOException {
    if (refusalOf(file.site(), file.file(), 0).isPresent()) {
      // The store says so of its post.
      return Optional.empty();
    }
    Optional<Refusal> tooLarge = refusalOf(file.site(), file.file(), Files.size(file.path()));
    if (tooLarge.isPresent()) {
      return tooLarge;
    }
    Sha256 sha256;
    try (InputStream bytes = Files.newInputStream(file.path())) {
      sha256 = Sha256.of(bytes);
    }
    Delivery delivery = settings.delivery();
    String version = sha256.hex() + '-' + delivery.digest(file.file(), file.leadsTo());
    String key = keys.of(file);
    Optional<Ledger.Entry> held = ledger.get(key);
    ObjectHead head =
        new ObjectHead(
            delivery.contentType(file.file()),
            delivery.cacheControl(file.file()),
            delivery.redirect(file.leadsTo()),
            new ObjectMark(keys.rootOf(key), version));
    if (held.map(Ledger.Entry::version).equals(Optional.of(version))) {
      remember(key, held.get().tag(), head);
      return Optional.empty();
    }
    return write(key, new Bucket.Body(file.path(), sha256), head, held);
  }

  private Optional<Refusal> write(
      String key, Bucket.Body body, ObjectHead head, Optional<Ledger.Entry> held) {
    Optional<String> known = held.flatMap(Ledger.Entry::knownTag);
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Optional<String> tag = bucket.put(key, body, head, known);
      if (tag.isEmpty()) {
        Optional<Bucket.Found> found = bucket.look(key);
        claim.verify();
        Optional<ObjectMark> mark =
            found.flatMap(Bucket.Found::mark).filter(it -> keys.isOurs(key, it));
        if (found.isPresent() && mark.isEmpty() && held.isEmpty()) {
          return Optional.of(notOurs(key));
        }
        known = found.map(Bucket.Found::tag);
        // Written before the process ended, or before the answer was lost.
        tag = mark.filter(head.mark()::equals).isPresent() ? known : Optional.empty();
      }
      if (tag.isPresent()) {
        remember(key, tag.get(), head);
        return Optional.empty();
      }
    }
    throw bucket.refusing(key + " changes each time that it is to be written.");
  }

  private void remember(String key, String tag, ObjectHead head) {
    Ledger.Entry entry = new Ledger.Entry(head.mark().version(), tag, head.leadsTo());
    if (!ledger.get(key).equals(Optional.of(entry))) {
      ledger.put(key, entry);
    }
  }

  private static Refusal notOurs(String key) {
    return Refusal.of(
        "FILE_NOT_OURS",
        "Another object lies at the key %s.".formatted(key),
        "Move the object away; the page is written then.");
  }

  /** Deletes the objects, as long as this is the writer of the bucket. */
  void takeAway(Collection<String> gone) {
    if (gone.isEmpty()) {
      return;
    }
    claim.verify();
    inLanes(
        gone.stream()
            .<Callable<Boolean>>map(
                key ->
                    () -> {
                      bucket.delete(key);
                      return true;
                    })
            .toList());
    ledger.remove(gone);
  }

  private void inLanes(List<Callable<Boolean>> work) {
    try {
      var unused = lanes.all(work);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** The cache on the local disk fails. */
  static StoreUnavailableException unreadable(IOException cause) {
    return new StoreUnavailableException(
        "Files of the site cannot be read where they are made (%s): make the folder of the object"
                .formatted(cause)
            + " store readable, then it goes on by itself.",
        cause);
  }
}
