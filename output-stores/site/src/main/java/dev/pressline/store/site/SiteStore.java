package dev.pressline.store.site;

import dev.pressline.asset.AssetStore;
import dev.pressline.core.post.PostId;
import dev.pressline.core.publication.Publication;
import dev.pressline.store.Holding;
import dev.pressline.store.LogPart;
import dev.pressline.store.LogPosition;
import dev.pressline.store.OutputStore;
import dev.pressline.store.StoreAnswer;
import dev.pressline.store.StoreBatch;
import dev.pressline.store.StoreUnavailableException;
import dev.pressline.store.site.files.StepHook;
import dev.pressline.store.site.mirror.Mirror;
import dev.pressline.store.site.model.HeldCard;
import dev.pressline.store.site.model.HeldPost;
import dev.pressline.store.site.state.Commit;
import dev.pressline.store.site.state.PageRef;
import dev.pressline.store.site.state.SiteState;
import dev.pressline.store.site.theme.Theme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Writes publications as static sites. */
public final class SiteStore implements OutputStore {
  private static final String NAME = "site";

  private final SiteState state;
  private final Site.Shared shared;
  private final Site.Outside outside;
  private final Map<String, Site> sites = new TreeMap<>();
  private final Map<PostId, HeldCard> held = new HashMap<>();
  private final Set<PageRef> pending = new TreeSet<>();
  private final List<PostId> unanswered = new ArrayList<>();
  private final Workers workers = new Workers();
  private final Staging staging = new Staging(sites, workers);
  private final PageWriter writer;
  private final Inspection inspection;
  private final Answers answers;
  private final DeadLinks deadLinks;
  private final Optional<SuggestedLinks> suggestions;
  private LogPosition position = LogPosition.NONE;
  private boolean stale = true;

  private SiteStore(
      SiteStoreSettings settings, AssetStore assets, SiteState state, Site.Outside outside) {
    this.state = state;
    this.outside = outside;
    this.shared = new Site.Shared(settings, Theme.load(settings.theme()), state, assets, outside);
    this.writer = new PageWriter(sites, state, shared, workers);
    this.inspection = new Inspection(sites, state);
    this.answers = new Answers(sites, writer, outside.mirror());
    this.deadLinks = new DeadLinks(settings.stateFolder());
    this.suggestions = SuggestedLinks.of(settings, state, workers);
  }

  /** Opens the store where posts have no files. */
  public static SiteStore open(SiteStoreSettings settings) {
    return open(settings, AssetStore.NONE);
  }

  /**
   * Opens the store and finishes what a crash, a change of settings or a change of theme left to
   * do.
   *
   * @param assets where the files of posts are copied from
   * @throws StoreUnavailableException when state or site cannot be read or written now
   */
  public static SiteStore open(SiteStoreSettings settings, AssetStore assets) {
    return open(settings, assets, StepHook.NONE);
  }

  static SiteStore open(SiteStoreSettings settings, AssetStore assets, StepHook hook) {
    return open(settings, assets, Mirror.NONE, hook);
  }

  /**
   * Opens the store with a second place where readers find its files. What is answered then is true
   * of both places.
   *
   * @param mirror is shown what changes before the store counts it as done
   * @param hook told before each durable step of this store
   * @throws StoreUnavailableException when state, site or mirror cannot be read or written now
   */
  public static SiteStore open(
      SiteStoreSettings settings, AssetStore assets, Mirror mirror, StepHook hook) {
    SiteState state = SiteState.open(settings.stateFolder());
    try {
      SiteStore store = new SiteStore(settings, assets, state, new Site.Outside(mirror, hook));
      try {
        store.load();
        return store;
      } catch (RuntimeException | Error e) {
        store.workers.close();
        throw e;
      }
    } catch (RuntimeException | Error e) {
      state.close();
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

  @Override
  public List<StoreAnswer> apply(StoreBatch batch) {
    loadIfStale();
    var unused = flush(pagesOf(hold(batch, true)), batch.end());
    position = batch.end();
    List<StoreAnswer> answered =
        Stream.concat(unanswered.stream(), batch.publications().stream().map(Publication::postId))
            .map(id -> answers.about(id, card(id)))
            .toList();
    unanswered.clear();
    return answered;
  }

  /** The pages are not even thought of before everything is there that decides them. */
  @Override
  public List<StoreAnswer> takeIn(StoreBatch batch) {
    loadIfStale();
    var unused = hold(batch, false);
    position = batch.end();
    batch.publications().forEach(publication -> unanswered.add(publication.postId()));
    return List.of();
  }

  /** Gives what is held now of the batch. */
  private Collection<HeldPost> hold(StoreBatch batch, boolean settled) {
    Map<PostId, HeldPost> staged = staging.newerThan(held, batch.publications());
    stale = true;
    new ViewChanges(sites, state).make(held, staged.values());
    if (settled) {
      pending.addAll(settledPages());
    }
    commit(staged.values(), batch.end(), Adoption.behind(state, !settled));
    staged.forEach((id, post) -> held.put(id, post.held()));
    stale = false;
    return staged.values();
  }

  /** Whether readers keep what an earlier log showed them until the store is filled. */
  public boolean isAwaitingPosts() {
    return Adoption.isAwaitingPosts(state);
  }

  private static Set<PageRef> pagesOf(Collection<HeldPost> posts) {
    Set<PageRef> pages = new TreeSet<>();
    posts.forEach(post -> pages.add(PageRef.of(post.held())));
    return pages;
  }

  @Override
  public void holdings(Consumer<Holding> each) {
    loadIfStale();
    held.forEach((id, card) -> each.accept(answers.holding(id, card)));
  }

  @Override
  public List<String> mend(LogPart part) {
    loadIfStale();
    int posts = Adoption.isAwaitingPosts(state) ? 0 : part.posts();
    List<PageRef> changed = inspection.next(posts, part.ofAll());
    pending.addAll(changed);
    return changed.isEmpty() ? List.of() : paths(flush(Set.of(), position));
  }

  private List<String> paths(List<PageRef> pages) {
    return pages.stream()
        .flatMap(page -> site(page.site()).map(site -> site.folder().resolve(page.file())).stream())
        .map(Path::toString)
        .toList();
  }

  @Override
  public void reset(LogPosition start) {
    stale = true;
    List<PageRef> base =
        shared.settings().sites().keySet().stream()
            .flatMap(id -> Site.empty(id, shared).allPages().stream())
            .toList();
    outside.before(StepHook.Step.COMMIT);
    state.forget(start, base, SiteState.SINCE_A_RESET);
    unanswered.clear();
    load();
  }

  @Override
  public void close() {
    workers.close();
    state.close();
  }

  /** After a failure the durable state is right and the view in memory may not be. */
  private void loadIfStale() {
    if (stale) {
      load();
    }
  }

  private void load() {
    held.clear();
    sites.clear();
    pending.clear();
    for (String id : shared.settings().sites().keySet()) {
      sites.put(id, Site.empty(id, shared));
    }
    state.cards(
        card -> {
          held.put(card.id(), card);
          site(card.site()).ifPresent(site -> site.view().put(card.card()));
        });
    sites.values().forEach(site -> site.view().settle());
    suggestions.ifPresent(links -> links.load(sites));
    state.dirty().stream().filter(page -> sites.containsKey(page.site())).forEach(pending::add);
    adopt();
    stale = false;
    var unused = Adoption.isAwaitingPosts(state) ? List.of() : flush(Set.of(), state.position());
    position = state.position();
  }

  private void adopt() {
    Adoption adoption = Adoption.of(sites.values(), state, shared);
    pending.addAll(adoption.pages());
    if (!adoption.marks().isEmpty() || !writer.toBeOwned(pending).isEmpty()) {
      commit(List.of(), state.position(), adoption.marks());
    }
    adoption.seal();
  }

  /** The pages that the changes since the last time make dirty. */
  private List<PageRef> settledPages() {
    return sites.values().stream()
        .flatMap(site -> site.refs(site.view().settle()).stream())
        .toList();
  }

  private void commit(Collection<HeldPost> posts, LogPosition end, Map<String, String> marks) {
    outside.before(StepHook.Step.COMMIT);
    state.commit(new Commit(posts, end, pending, writer.toBeOwned(pending)), marks);
  }

  /** Gives the pages that were other than they should be. */
  private List<PageRef> flush(Set<PageRef> awaited, LogPosition at) {
    List<PageRef> written = List.of();
    if (!pending.isEmpty() || outside.mirror().wantsEverything(at)) {
      PageWriter.Outcome outcome = writer.write(pending, awaited, at);
      // Before they are settled, since a crash in between looks at them again.
      suggestions.ifPresent(links -> links.read(sites, pending));
      writer.settle(outcome);
      pending.clear();
      pending.addAll(outcome.again());
      written = outcome.written();
    }
    deadLinks.report(sites.values());
    suggestions.ifPresent(SuggestedLinks::report);
    state.erase();
    FeedNews.tell(shared.settings(), written);
    return written;
  }

  private HeldCard card(PostId id) {
    HeldCard card = held.get(id);
    if (card == null) {
      throw new IllegalStateException("an applied post is held: " + id);
    }
    return card;
  }

  private Optional<Site> site(String id) {
    return Optional.ofNullable(sites.get(id));
  }
}
