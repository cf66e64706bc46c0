package dev.pressline.store.site;

import dev.pressline.asset.AssetStore;
import dev.pressline.core.asset.PostAsset;
import dev.pressline.core.post.PostId;
import dev.pressline.core.publication.Publication;
import dev.pressline.core.site.SiteSettings;
import dev.pressline.store.site.model.HeldCard;
import dev.pressline.store.site.model.HeldPost;
import dev.pressline.store.site.model.PostBody;
import dev.pressline.store.site.model.PostTexts;
import dev.pressline.store.site.model.Projection;
import dev.pressline.store.site.page.PageKey;
import dev.pressline.store.site.render.SitePages;
import dev.pressline.store.site.theme.Theme;
import dev.pressline.store.site.view.Destination;
import dev.pressline.store.site.view.SiteView;
import dev.pressline.store.site.view.ViewRules;
import dev.pressline.store.site.words.PostWords;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A site as it would be if posts that nobody sees yet were published: its pages are rendered when
 * they are asked for, and never written.
 *
 * <p>Only pages that show such a post are rendered: its own, and lists. All others are those of the
 * real site, so that texts of published posts need not be kept here. Safe for any number of
 * threads, which wait for each other and for nobody else.
 */
public final class SitePreview {
  private static final Set<PageKey.Single> LISTS =
      Set.of(
          PageKey.Single.ARCHIVES,
          PageKey.Single.TAGS,
          PageKey.Single.CATEGORIES,
          PageKey.Single.AUTHORS);

  private final SiteSettings settings;
  private final AssetStore assets;
  private final SiteView view;
  private final Map<PostId, HeldCard> published = new HashMap<>();
  private final Map<PostId, HeldPost> unseen = new HashMap<>();
  private SitePages pages;
  private boolean settled = true;

  /** The site without any post. */
  public SitePreview(SiteSettings settings, Theme theme, AssetStore assets) {
    this.settings = settings;
    this.assets = assets;
    // Links to what phrases are about are a help for readers, not what an author looks for here.
    this.view =
        new SiteView(
            new ViewRules(
                settings, SiteStoreSettings.DEFAULT_POSTS_PER_PAGE, false, Optional.empty()));
    this.pages = pages(theme);
  }

  /** Shows everything in the look of another theme. */
  public synchronized void use(Theme theme) {
    pages = pages(theme);
  }

  /** Takes over what the site shows of a post, unless it is older than what is known. */
  public synchronized void published(Publication publication) {
    HeldCard fresh = Projection.of(publication, Optional.of(settings)).held();
    HeldCard before = published.get(fresh.id());
    if (before != null && before.outranks(fresh)) {
      return;
    }
    published.put(fresh.id(), fresh);
    HeldPost waiting = unseen.get(fresh.id());
    boolean isStillUnseen =
        waiting != null
            && !(publication.state() instanceof Publication.State.Live
                && !waiting.held().revision().isNewerThan(fresh.revision()));
    if (!isStillUnseen) {
      unseen.remove(fresh.id());
      put(fresh);
    }
  }

  /** Shows a post that readers do not see, unless a version as new is published already. */
  public synchronized void unseen(Publication asIfPublished) {
    HeldPost post = Projection.of(asIfPublished, Optional.of(settings));
    PostId id = post.held().id();
    boolean isSeen =
        Optional.ofNullable(published.get(id))
            .filter(live -> live.card().showing().hasPage())
            .filter(live -> !post.held().revision().isNewerThan(live.revision()))
            .isPresent();
    if (isSeen) {
      return;
    }
    unseen.put(id, post);
    put(post.held());
  }

  /** Shows the post as readers see it, if they do. */
  public synchronized void seen(PostId id) {
    if (unseen.remove(id) == null) {
      return;
    }
    HeldCard live = published.get(id);
    if (live == null) {
      view.remove(id);
      settled = false;
    } else {
      put(live);
    }
  }

  /**
   * The bytes of a file of the site that shows a post which readers do not see, or may.
   *
   * @param file relative to the site's root
   * @return empty when the real site has the page, or nobody has it
   */
  public synchronized Optional<byte[]> page(String file) throws IOException {
    if (!settled) {
      var unused = view.settle();
      settled = true;
    }
    try {
      return page(PageKey.of(file));
    } catch (DateTimeException noSuchMonth) {
      return Optional.empty();
    }
  }

  private Optional<byte[]> page(PageKey key) throws IOException {
    return switch (key) {
      case PageKey.Single single when LISTS.contains(single) -> pages.render(single);
      case PageKey.Listed listed -> pages.render(listed);
      case PageKey.Year year -> pages.render(year);
      case PageKey.PostFile asset -> bytes(view.reader().asset(asset));
      case PageKey.Address address when isUnseen(address) -> pages.render(address);
      case PageKey.Single _,
          PageKey.Address _,
          PageKey.Asset _,
          PageKey.Search _,
          PageKey.Feed _,
          PageKey.SitemapYear _ ->
          Optional.empty();
    };
  }

  private boolean isUnseen(PageKey.Address address) {
    return view.reader()
        .destination(address.file())
        .filter(end -> end instanceof Destination.Page(var post) && unseen.containsKey(post.id()))
        .isPresent();
  }

  private Optional<byte[]> bytes(Optional<PostAsset> asset) throws IOException {
    if (asset.isEmpty()) {
      return Optional.empty();
    }
    Optional<InputStream> opened = assets.open(asset.get().sha256());
    if (opened.isEmpty()) {
      return Optional.empty();
    }
    try (InputStream bytes = opened.get()) {
      return Optional.of(bytes.readAllBytes());
    }
  }

  private void put(HeldCard card) {
    view.put(card.card());
    settled = false;
  }

  private SitePages pages(Theme theme) {
    return new SitePages(view.reader(), theme, new UnseenTexts());
  }

  /** What is published is shown by the real site, and found there only. */
  private final class UnseenTexts implements PostTexts {
    @Override
    public PostBody body(PostId id) {
      HeldPost post = unseen.get(id);
      return post == null ? PostBody.EMPTY : post.body();
    }

    @Override
    public PostWords words(PostId id) {
      return PostWords.NONE;
    }
  }
}
