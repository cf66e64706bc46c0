package dev.pressline.store.object;

import dev.pressline.asset.AssetStore;
import dev.pressline.store.Holding;
import dev.pressline.store.LogPart;
import dev.pressline.store.LogPosition;
import dev.pressline.store.OutputStore;
import dev.pressline.store.OwedAnswers;
import dev.pressline.store.StoreAnswer;
import dev.pressline.store.StoreBatch;
import dev.pressline.store.object.bucket.Bucket;
import dev.pressline.store.object.bucket.RequestHook;
import dev.pressline.store.site.SiteStore;
import dev.pressline.store.site.files.StepHook;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Shows publications as static sites in a bucket. */
public final class ObjectStore implements OutputStore {
  /** Name of the store. */
  public static final String NAME = "object";

  private final SiteStore site;
  private final Publisher publisher;
  private final OwedAnswers owed = new OwedAnswers();
  private LogPosition position;

  private ObjectStore(SiteStore site, Publisher publisher) {
    this.site = site;
    this.publisher = publisher;
    this.position = site.position();
  }

  /**
   * Opens the store; takes the bucket over from another writer and finishes what was left to do.
   *
   * @param assets where the files of posts are copied from
   * @throws dev.pressline.store.StoreUnavailableException when the bucket or what is kept on disk
   *     cannot be used now
   */
  public static ObjectStore open(ObjectStoreSettings settings, AssetStore assets) {
    return open(settings, assets, StepHook.NONE, RequestHook.NONE);
  }

  static ObjectStore open(
      ObjectStoreSettings settings, AssetStore assets, StepHook steps, RequestHook requests) {
    Bucket bucket = Bucket.of(settings.bucket(), requests);
    Ledger ledger;
    try {
      ledger = Ledger.open(settings.ledger());
    } catch (RuntimeException e) {
      bucket.close();
      throw e;
    }
    Publisher publisher = new Publisher(settings, bucket, ledger);
    try {
      return open(SiteStore.open(settings.site(), assets, publisher, steps), publisher);
    } catch (RuntimeException | Error e) {
      publisher.close();
      throw e;
    }
  }

  private static ObjectStore open(SiteStore site, Publisher publisher) {
    try {
      publisher.reached(site.position());
      return new ObjectStore(site, publisher);
    } catch (RuntimeException | Error e) {
      site.close();
      throw e;
    }
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public LogPosition position() {
    return position;
  }

  /** Answers are given when the bucket says, too, how far it is. */
  @Override
  public List<StoreAnswer> apply(StoreBatch batch) {
    List<StoreAnswer> answers = site.apply(batch);
    int earlier = answers.size() - batch.publications().size();
    owed.add(answers.subList(0, earlier));
    publisher.reached(batch.end());
    position = batch.end();
    return owed.settledWith(answers.subList(earlier, answers.size()));
  }

  @Override
  public List<StoreAnswer> takeIn(StoreBatch batch) {
    List<StoreAnswer> answers = site.takeIn(batch);
    position = batch.end();
    return answers;
  }

  @Override
  public void holdings(Consumer<Holding> each) {
    site.holdings(each);
  }

  /** What lies on the local disk is mended first, since the bucket is mended from it. */
  @Override
  public List<String> mend(LogPart part) {
    List<String> mended = new ArrayList<>(site.mend(part));
    if (!site.isAwaitingPosts()) {
      mended.addAll(publisher.mend(part.posts(), part.ofAll()));
    }
    return mended;
  }

  /** Who has held something knows better than the bucket from where it is to be filled. */
  @Override
  public void reset(LogPosition start) {
    if (!position.equals(LogPosition.NONE)) {
      publisher.forgetHowFarItIs();
    }
    owed.forget();
    site.reset(start);
    position = start;
  }

  @Override
  public void close() {
    site.close();
    publisher.close();
  }
}
