package dev.pressline.store.object;

import dev.pressline.core.digest.Digest;
import dev.pressline.core.verdict.Refusal;
import dev.pressline.store.LogPosition;
import dev.pressline.store.object.bucket.Bucket;
import dev.pressline.store.object.bucket.Claim;
import dev.pressline.store.object.bucket.WriterNote;
import dev.pressline.store.site.SiteStoreSettings;
import dev.pressline.store.site.Workers;
import dev.pressline.store.site.files.SiteFiles;
import dev.pressline.store.site.files.StepHook;
import dev.pressline.store.site.mirror.Mirror;
import dev.pressline.store.site.mirror.MirroredFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the bucket in line with the local folder. */
final class Publisher implements Mirror, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);

  /** Requests wait more than they compute. */
  private static final int LANES = 8;

  private final ObjectStoreSettings settings;
  private final Bucket bucket;
  private final Ledger ledger;
  private final Keys keys;
  private final Claim claim;
  private final Workers lanes = new Workers("object-store-", LANES);
  private final Inspection inspection;
  private final Uploader uploader;
  private LogPosition ahead = LogPosition.NONE;
  private boolean connected;
  private boolean whole;

  Publisher(ObjectStoreSettings settings, Bucket bucket, Ledger ledger) {
    this.settings = settings;
    this.bucket = bucket;
    this.ledger = ledger;
    this.keys = settings.keys();
    this.claim = new Claim(bucket, keys.note(), ledger.writer());
    this.inspection = new Inspection(bucket, ledger, keys, lanes);
    this.uploader = new Uploader(settings, bucket, ledger, claim, lanes);
  }

  @Override
  public Optional<Refusal> refusalOf(String site, String file, long bytes) {
    return uploader.refusalOf(site, file, bytes);
  }

  @Override
  public String rules() {
    return " objects up to " + settings.largestObject() + " below " + settings.prefix();
  }

  /**
   * Finds out who has written the bucket and takes it over from another. Not before the local state
   * is locked: whoever cannot have that must not keep its holder from writing.
   */
  void connect() {
    if (connected) {
      return;
    }
    ledger.isOf(settings.bucket().identity() + '\n' + keys);
    Optional<WriterNote> note = claim.look();
    whole =
        note.filter(it -> it.writer().equals(ledger.writer())).isPresent()
            && ledger.isWhole(circumstances());
    if (!whole) {
      LOG.atInfo()
          .addKeyValue("stage", ObjectStore.NAME)
          .log("Bucket is compared with everything, since it is not known what it holds");
      ledger.doubt();
      ahead = note.map(WriterNote::position).orElse(LogPosition.NONE);
      claim.take(ahead);
    }
    connected = true;
  }

  /** What must be the same for the ledger to be believed. */
  private String circumstances() {
    List<String> all = new ArrayList<>();
    all.add(settings.delivery().toString());
    try {
      for (Map.Entry<String, SiteStoreSettings.Target> site :
          new TreeMap<>(settings.site().sites()).entrySet()) {
        Path folder = site.getValue().folder();
        all.add(new SiteFiles(folder, StepHook.NONE).seal().orElse(""));
      }
    } catch (IOException e) {
      throw Uploader.unreadable(e);
    }
    return Digest.SHA_256.hexOf(String.join("\n", all));
  }

  /** A bucket that another has written up to a later place keeps what it has until then. */
  @Override
  public boolean wantsEverything(LogPosition at) {
    connect();
    return !whole && !isBehind(at);
  }

  /** Whether the bucket has all that the place stands for, and more. */
  private boolean isBehind(LogPosition at) {
    boolean less =
        ahead.nextOffsets().entrySet().stream()
            .anyMatch(next -> at.nextOffsets().getOrDefault(next.getKey(), 0L) < next.getValue());
    boolean more =
        at.nextOffsets().entrySet().stream()
            .anyMatch(
                next -> ahead.nextOffsets().getOrDefault(next.getKey(), 0L) < next.getValue());
    return ahead.logId().equals(at.logId()) && less && !more;
  }

  /** What the bucket has is of no more use as a measure. */
  void forgetHowFarItIs() {
    ahead = LogPosition.NONE;
  }

  @Override
  public Map<MirroredFile, Refusal> show(List<List<MirroredFile>> turns, List<MirroredFile> gone) {
    connect();
    if (!whole) {
      // Everything is shown as soon as it is not behind any more.
      return Map.of();
    }
    Map<MirroredFile, Refusal> refused = uploader.bring(turns);
    uploader.takeAway(
        gone.stream().map(keys::of).filter(key -> ledger.get(key).isPresent()).toList());
    ledger.sync();
    return refused;
  }

  @Override
  public Map<MirroredFile, Refusal> showEverything(List<List<MirroredFile>> turns) {
    connect();
    claim.verify();
    inspection.takeStock();
    Map<MirroredFile, Refusal> refused = uploader.bring(turns);
    Set<String> shown = new HashSet<>();
    turns.forEach(files -> files.forEach(file -> shown.add(keys.of(file))));
    uploader.takeAway(ledger.keys().stream().filter(key -> !shown.contains(key)).toList());
    ledger.sync();
    whole = true;
    if (refused.isEmpty()) {
      ledger.whole(circumstances());
    }
    return refused;
  }

  /** Notes in the bucket that it is complete up to there, if it is. */
  void reached(LogPosition position) {
    connect();
    if (whole) {
      claim.advance(position);
    }
  }

  /** Puts right the next so many parts of all objects; gives the names of those that were wrong. */
  List<String> mend(int parts, int ofAll) {
    connect();
    if (!whole) {
      return List.of();
    }
    Inspection.Findings found = inspection.next(parts, ofAll);
    if (found.isEmpty()) {
      return List.of();
    }
    claim.verify();
    List<MirroredFile> files =
        found.damaged().stream().flatMap(key -> fileAt(key).stream()).toList();
    var unused = uploader.bring(List.of(files));
    uploader.takeAway(found.strays());
    ledger.sync();
    List<String> names = new ArrayList<>(files.stream().map(keys::of).toList());
    names.addAll(found.strays());
    return names.stream().map(bucket::nameOf).toList();
  }

  /** The file behind the key, if the folder has it; what it lost is written there first. */
  private Optional<MirroredFile> fileAt(String key) {
    return keys.placeOf(key)
        .flatMap(
            place ->
                Optional.ofNullable(settings.site().sites().get(place.site()))
                    .map(target -> target.folder().resolve(place.file()))
                    .filter(Files::isRegularFile)
                    .map(
                        path ->
                            new MirroredFile(
                                place.site(),
                                place.file(),
                                path,
                                ledger.get(key).flatMap(Ledger.Entry::leadsTo))));
  }

  @Override
  public void close() {
    lanes.close();
    ledger.close();
    bucket.close();
  }
}
