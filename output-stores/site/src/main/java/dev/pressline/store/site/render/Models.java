package dev.pressline.store.site.render;

import dev.pressline.core.site.FeedFormat;
import dev.pressline.core.site.SiteSettings;
import dev.pressline.store.site.model.LanguageTag;
import dev.pressline.store.site.model.PostCard;
import dev.pressline.store.site.model.WebAddress;
import dev.pressline.store.site.page.Listing;
import dev.pressline.store.site.page.PageKey;
import dev.pressline.store.site.theme.ItemModel;
import dev.pressline.store.site.theme.LinkModel;
import dev.pressline.store.site.theme.Messages;
import dev.pressline.store.site.theme.PageModel.FeedModel;
import dev.pressline.store.site.theme.SiteModel;
import dev.pressline.store.site.theme.TermModel;
import dev.pressline.store.site.view.Memberships;
import dev.pressline.store.site.view.Term;
import java.util.List;
import java.util.stream.Stream;

/** Posts and terms as templates show them. */
final class Models {
  private final SiteSettings settings;
  private final Messages messages;
  private final SiteModel site;
  private final Dates dates;

  Models(SiteSettings settings, Messages messages) {
    this.settings = settings;
    this.messages = messages;
    this.site =
        new SiteModel(
            settings.title(),
            settings.description(),
            settings.language(),
            LanguageTag.direction(settings.language()));
    this.dates = new Dates(settings.zone());
  }

  SiteModel site() {
    return site;
  }

  Messages messages() {
    return messages;
  }

  Dates dates() {
    return dates;
  }

  /** The post in a list on the page of the links. */
  ItemModel item(PostCard post, Links links) {
    String lang = foreignLanguage(post);
    return new ItemModel(
        links.to(post.permalink()),
        post.title(),
        lang,
        direction(lang),
        dates.day(post.publishedAt()),
        dates.dateTime(post.publishedAt()),
        post.readingMinutes() == 0 ? "" : messages.text("minutes", post.readingMinutes()),
        post.excerpt().strip(),
        cover(post, links),
        post.categories().stream()
            .map(path -> List.copyOf(Memberships.categories(path).entrySet()).getLast())
            .map(e -> TermModel.of(href(e.getKey(), links), e.getValue(), 0))
            .toList());
  }

  /** A link to the post by its title. */
  LinkModel link(PostCard post, Links links) {
    String lang = foreignLanguage(post);
    return new LinkModel(links.to(post.permalink()), post.title(), lang, direction(lang));
  }

  TermModel term(Term term, Links links) {
    return TermModel.of(href(term.listing(), links), term.label(), term.count());
  }

  /** The feeds of the whole site. */
  List<FeedModel> feeds(Links links) {
    return feeds(new Listing.AllPosts(), settings.title(), links);
  }

  /** The feeds of what is listed under the term; none of a month and of all posts. */
  List<FeedModel> feeds(Term term, Links links) {
    return term.listing() instanceof Listing.AllPosts
        ? List.of()
        : feeds(term.listing(), settings.title() + " – " + term.label(), links);
  }

  private static List<FeedModel> feeds(Listing listing, String title, Links links) {
    return listing.hasFeeds()
        ? Stream.of(FeedFormat.values())
            .map(
                format ->
                    new FeedModel(
                        links.toFile(new PageKey.Feed(listing, format).file()),
                        format.mediaType(),
                        title))
            .toList()
        : List.of();
  }

  String href(Listing listing, Links links) {
    return links.toFile(new PageKey.Listed(listing, 0).file());
  }

  String count(int posts) {
    return posts == 1 ? messages.text("post") : messages.text("posts", posts);
  }

  /** The address of the cover for the page of the links; empty when there is none. */
  String cover(PostCard post, Links links) {
    String cover = post.cover().orElse("");
    if (cover.isEmpty() || WebAddress.isAbsolute(cover) || cover.startsWith("//")) {
      return cover;
    }
    if (cover.startsWith("/")) {
      return links.root() + cover.substring(1);
    }
    String folder = post.permalink().substring(0, post.permalink().lastIndexOf('/') + 1);
    return links.to(folder) + cover;
  }

  /** The absolute address of the cover; empty when there is none. */
  String absoluteCover(PostCard post) {
    String cover = post.cover().orElse("");
    if (cover.isEmpty() || WebAddress.isAbsolute(cover)) {
      return cover;
    }
    if (cover.startsWith("//")) {
      return settings.baseUrl().getScheme() + ":" + cover;
    }
    String folder = post.permalink().substring(0, post.permalink().lastIndexOf('/') + 1);
    return cover.startsWith("/")
        ? settings.urlOf("/") + cover.substring(1)
        : settings.urlOf(folder) + cover;
  }

  /** The language of the post where it is not the site's; else empty. */
  String foreignLanguage(PostCard post) {
    return post.language().equals(settings.language()) ? "" : post.language();
  }

  private static String direction(String lang) {
    return lang.isEmpty() ? "" : LanguageTag.direction(lang);
  }
}
