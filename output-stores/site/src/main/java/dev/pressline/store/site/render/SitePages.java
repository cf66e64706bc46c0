package dev.pressline.store.site.render;

import dev.pressline.store.site.feed.Feeds;
import dev.pressline.store.site.model.PostBody;
import dev.pressline.store.site.model.PostTexts;
import dev.pressline.store.site.page.PageKey;
import dev.pressline.store.site.search.SearchFiles;
import dev.pressline.store.site.theme.Theme;
import dev.pressline.store.site.view.Destination;
import dev.pressline.store.site.view.SiteReader;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every page of a site as bytes. A pure function of what it is made of; threads may share it. */
public final class SitePages {
  private static final String ASSETS = "theme/";

  private final SiteReader site;
  private final Theme theme;
  private final PostTexts texts;
  private final PostPage posts;
  private final ListPages lists;
  private final OverviewPages overviews;
  private final SignpostPages signposts;
  private final Feeds feeds;
  private final SitemapPages sitemap;
  private final SearchPages search;
  private final SearchFiles searchFiles;

  /** The pages of the site in the look of the theme. */
  public SitePages(SiteReader site, Theme theme, PostTexts texts) {
    this.site = site;
    this.theme = theme;
    this.texts = texts;
    Models models = new Models(site.settings(), theme.messages(site.settings().language()));
    PageFrame frame = new PageFrame(theme, models);
    this.posts = new PostPage(site, frame);
    this.lists = new ListPages(site, frame);
    this.overviews = new OverviewPages(site, frame);
    this.signposts = new SignpostPages(site, frame);
    this.feeds = new Feeds(site, texts::body);
    this.sitemap = new SitemapPages(site, models);
    this.search = new SearchPages(site, frame);
    this.searchFiles = new SearchFiles(site.search(), texts::words, search::shown);
  }

  /** Every page there is. */
  public Stream<PageKey> all() {
    return Stream.concat(
        site.pages(), theme.assets().stream().map(name -> new PageKey.Asset(ASSETS + name)));
  }

  /** Whether there is such a page. */
  public boolean has(PageKey key) {
    return key instanceof PageKey.Asset(String file)
        ? theme.assets().contains(file.substring(ASSETS.length()))
        : site.has(key);
  }

  /** The bytes of the page; empty when there is none, and for files that are copied. */
  public Optional<byte[]> render(PageKey key) {
    if (!has(key)) {
      return Optional.empty();
    }
    return switch (key) {
      case PageKey.Single single -> Optional.of(single(single));
      case PageKey.Asset(String file) -> theme.asset(file.substring(ASSETS.length()));
      case PageKey.PostFile _ -> Optional.empty();
      case PageKey.Search(var part) -> searchFiles.bytes(part);
      case PageKey.Year year -> Optional.of(overviews.year(year));
      case PageKey.SitemapYear(int year) -> Optional.of(sitemap.year(year));
      case PageKey.Listed listed -> Optional.of(lists.render(listed));
      case PageKey.Feed feed -> Optional.of(feeds.render(feed));
      case PageKey.Address(String file) -> address(file);
    };
  }

  /**
   * What a post at the address says of what other posts are about, where no link stands yet.
   *
   * @return in text order; empty for pages that are no live posts
   */
  public List<PhraseLink> phrases(PageKey.Address address) {
    return site.destination(address.file())
        .filter(Destination.Page.class::isInstance)
        .map(page -> ((Destination.Page) page).post())
        .filter(site::maySpeakOfOthers)
        .map(
            post -> {
              PostBody body = texts.body(post.id());
              return new PhraseLinks(site, post, body).in(body.html());
            })
        .orElse(List.of());
  }

  private byte[] single(PageKey.Single page) {
    return switch (page) {
      case ARCHIVES -> overviews.archives();
      case TAGS -> overviews.tags();
      case CATEGORIES -> overviews.categories();
      case AUTHORS -> overviews.authors();
      case SEARCH -> search.page();
      case SEARCH_DESCRIPTION -> search.description();
      case SUBSCRIPTIONS -> feeds.subscriptions();
      case SITEMAP -> sitemap.index();
      case ROBOTS -> sitemap.robots();
      case REDIRECT_RULES -> signposts.rules();
      case NOT_FOUND -> signposts.notFound();
      case GONE -> signposts.gone();
    };
  }

  private Optional<byte[]> address(String file) {
    String path = site.pathOf(file).orElse("/" + file);
    return site.destination(file)
        .map(
            end ->
                switch (end) {
                  case Destination.Page(var post) -> posts.render(post, texts.body(post.id()));
                  case Destination.Gone() -> signposts.gone(path);
                  case Destination.LeadsHere(String to) -> signposts.leadsHere(path, to);
                  case Destination.LeadsElsewhere(String url) ->
                      signposts.leadsElsewhere(path, url);
                });
  }
}
