package dev.pressline.store.site.feed;

import com.rometools.opml.feed.opml.Attribute;
import com.rometools.opml.feed.opml.Opml;
import com.rometools.opml.feed.opml.Outline;
import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import dev.pressline.core.post.PostId;
import dev.pressline.core.site.FeedFormat;
import dev.pressline.store.site.files.Mark;
import dev.pressline.store.site.model.CleanText;
import dev.pressline.store.site.model.PostBody;
import dev.pressline.store.site.model.PostCard;
import dev.pressline.store.site.page.Listing;
import dev.pressline.store.site.page.PageKey;
import dev.pressline.store.site.view.SiteReader;
import dev.pressline.store.site.view.Term;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** The feeds of a site; threads may share it. */
public final class Feeds {
  private final SiteReader site;
  private final Function<PostId, PostBody> bodies;
  private final AbsoluteTexts texts = new AbsoluteTexts();

  /** The feeds of the site. */
  public Feeds(SiteReader site, Function<PostId, PostBody> bodies) {
    this.site = site;
    this.bodies = bodies;
  }

  /** The bytes of a feed. */
  public byte[] render(PageKey.Feed feed) {
    List<FeedEntry> posts = site.followed(feed.listing()).stream().map(this::entry).toList();
    FeedHead head = head(feed, posts);
    return switch (feed.format()) {
      case ATOM -> xml(AtomFeed.of(head, posts));
      case RSS -> xml(RssFeed.of(head, posts));
      case JSON -> JsonFeed.of(head, posts);
    };
  }

  /** The feeds of the site, of its categories and of its authors as OPML 2.0. */
  public byte[] subscriptions() {
    List<Outline> outlines = new ArrayList<>();
    outlines.add(outline(new Listing.AllPosts(), title("")));
    for (List<Term> terms : List.of(site.categories(), site.authors())) {
      for (Term term : terms) {
        outlines.add(outline(term.listing(), title(term.label())));
      }
    }
    Opml opml = new Opml();
    opml.setFeedType("opml_2.0");
    opml.setTitle(title(""));
    opml.setOutlines(outlines);
    return xml(opml);
  }

  private Outline outline(Listing listing, String title) {
    Outline outline = new Outline();
    outline.setType("rss");
    outline.setText(title);
    outline.setTitle(title);
    outline.setAttributes(
        new ArrayList<>(
            List.of(
                new Attribute("xmlUrl", url(new PageKey.Feed(listing, FeedFormat.ATOM).file())),
                new Attribute("htmlUrl", url(listing.folder())))));
    return outline;
  }

  private FeedHead head(PageKey.Feed feed, List<FeedEntry> posts) {
    Listing listing = feed.listing();
    boolean whole = listing instanceof Listing.AllPosts;
    return new FeedHead(
        FeedEntry.urn(
            "site " + site.settings().id() + (whole ? "" : " listing " + listing.folder())),
        title(whole ? "" : site.term(listing).label()),
        CleanText.of(site.settings().description()),
        CleanText.of(site.settings().author().orElse(site.settings().title())),
        site.settings().language(),
        posts.stream()
            .map(entry -> entry.post().lastChange())
            .max(Comparator.naturalOrder())
            .orElse(Instant.EPOCH),
        url(listing.folder()),
        url(feed.file()),
        site.hub().map(URI::toString));
  }

  private String title(String label) {
    String name = CleanText.of(site.settings().title());
    return label.isEmpty() ? name : name + " – " + label;
  }

  private String url(String path) {
    return site.settings().urlOf("/" + path);
  }

  private FeedEntry entry(PostCard post) {
    String url = site.settings().urlOf(post.permalink());
    return new FeedEntry(post, url, texts.of(bodies.apply(post.id()).html(), url));
  }

  private static byte[] xml(WireFeed feed) {
    try {
      String xml = new WireFeedOutput().outputString(feed, false).stripTrailing();
      return (xml + Mark.MARKUP).getBytes(StandardCharsets.UTF_8);
    } catch (FeedException e) {
      throw new IllegalStateException("The feed cannot be written.", e);
    }
  }
}
