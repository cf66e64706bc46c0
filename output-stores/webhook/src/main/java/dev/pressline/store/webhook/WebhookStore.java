package dev.pressline.store.webhook;

import dev.pressline.core.post.PostId;
import dev.pressline.core.publication.PostVersion;
import dev.pressline.core.publication.Publication;
import dev.pressline.core.verdict.Refusal;
import dev.pressline.store.Holding;
import dev.pressline.store.LogPart;
import dev.pressline.store.LogPosition;
import dev.pressline.store.OutputStore;
import dev.pressline.store.OwedAnswers;
import dev.pressline.store.StoreAnswer;
import dev.pressline.store.StoreBatch;
import dev.pressline.store.webhook.delivery.Couriers;
import dev.pressline.store.webhook.delivery.DeliveryWatch;
import dev.pressline.store.webhook.endpoint.Endpoint;
import dev.pressline.store.webhook.event.PostDocument;
import dev.pressline.store.webhook.outbox.EndpointReport;
import dev.pressline.store.webhook.outbox.Outbox;
import dev.pressline.store.webhook.outbox.Retries;
import dev.pressline.store.webhook.outbox.StepHook;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/** Tells endpoints of publications. What it answers for is that they will be told. */
public final class WebhookStore implements OutputStore {
  /** Name of the store. */
  public static final String NAME = "webhook";

  private final WebhookSettings settings;
  private final Outbox outbox;
  private final Couriers couriers;
  private final OwedAnswers owed = new OwedAnswers();

  /**
   * What is around the store.
   *
   * @param random for pauses that differ a little
   * @param watch told of every call
   */
  public record Surroundings(InstantSource clock, RandomGenerator random, DeliveryWatch watch) {}

  private WebhookStore(WebhookSettings settings, Outbox outbox, Couriers couriers) {
    this.settings = settings;
    this.outbox = outbox;
    this.couriers = couriers;
  }

  /**
   * Opens the store; endpoints are called from now on.
   *
   * @throws dev.pressline.store.StoreUnavailableException when the outbox cannot be read or written
   *     now, or is open elsewhere
   */
  public static WebhookStore open(WebhookSettings settings, Surroundings surroundings) {
    WebhookStore store = openStill(settings, surroundings, StepHook.NONE);
    store.couriers.start(settings.endpoints().stream().map(Endpoint::name).toList());
    return store;
  }

  /** Opens the store, which calls nobody before it is told to. */
  static WebhookStore openStill(
      WebhookSettings settings, Surroundings surroundings, StepHook hook) {
    Outbox outbox =
        Outbox.open(
            settings.stateFolder(),
            settings.endpoints(),
            new Outbox.Tools(
                surroundings.clock(),
                new Retries(settings.retries(), surroundings.random()),
                hook));
    Couriers couriers =
        new Couriers(
            outbox,
            new Couriers.Work(
                settings.sites(),
                settings.patience(),
                surroundings.clock(),
                surroundings.watch(),
                hook));
    return new WebhookStore(settings, outbox, couriers);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public LogPosition position() {
    return outbox.position();
  }

  @Override
  public List<StoreAnswer> apply(StoreBatch batch) {
    return owed.settledWith(take(batch, true));
  }

  @Override
  public List<StoreAnswer> takeIn(StoreBatch batch) {
    if (!outbox.isFilling()) {
      return apply(batch);
    }
    owed.add(take(batch, false));
    return List.of();
  }

  private List<StoreAnswer> take(StoreBatch batch, boolean whole) {
    List<PostDocument> posts = batch.publications().stream().map(this::document).toList();
    Map<PostId, PostDocument> held = outbox.take(posts, batch.end(), whole);
    couriers.ring();
    return posts.stream().map(post -> answer(held.getOrDefault(post.id(), post))).toList();
  }

  private PostDocument document(Publication publication) {
    return PostDocument.of(publication).within(settings.mostBytes());
  }

  private StoreAnswer answer(PostDocument held) {
    return held.isRefused() ? refused(held) : stored(held);
  }

  private static StoreAnswer stored(PostDocument held) {
    PostVersion version = held.version();
    return new StoreAnswer.Stored(
        held.id(),
        version.revision(),
        version.level(),
        held.isLive(),
        Optional.of(held.url()).filter(_ -> held.isLive()));
  }

  private StoreAnswer refused(PostDocument held) {
    return new StoreAnswer.Refused(held.id(), held.version().revision(), whyRefused());
  }

  private Refusal whyRefused() {
    return Refusal.of(
        "EVENT_TOO_LARGE",
        "The event about the post is larger than %d bytes even without its text."
            .formatted(settings.mostBytes()),
        "Shorten its title, excerpt or tags, or raise pressline.webhook-store.max-event-size when"
            + " all receivers take that.");
  }

  /** The posts of which endpoints are told, or were told, or could be told again. */
  @Override
  public void holdings(Consumer<Holding> each) {
    outbox.held(
        post ->
            each.accept(
                post.isRefused()
                    ? Holding.refused(post.id(), post.version(), whyRefused())
                    : Holding.of(post.id(), post.version(), post.isLive())));
  }

  /** Of what others keep of what they were told nothing is known; what is mended is the outbox. */
  @Override
  public List<String> mend(LogPart part) {
    List<PostDocument> posts = part.read().stream().map(this::document).toList();
    List<String> mended = outbox.mend(posts).stream().map(PostId::value).toList();
    couriers.ring();
    return mended;
  }

  @Override
  public void reset(LogPosition start) {
    owed.forget();
    outbox.reset(start);
  }

  /** How the endpoints are doing, in the order of the settings; threads may ask at any time. */
  public List<EndpointReport> reports() {
    return outbox.reports();
  }

  Outbox outbox() {
    return outbox;
  }

  Couriers couriers() {
    return couriers;
  }

  @Override
  public void close() {
    couriers.close();
    outbox.close();
  }
}
