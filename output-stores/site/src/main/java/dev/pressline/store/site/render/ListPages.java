package dev.pressline.store.site.render;

import dev.pressline.store.site.page.Listing;
import dev.pressline.store.site.page.PageKey;
import dev.pressline.store.site.page.Paging;
import dev.pressline.store.site.theme.LinkModel;
import dev.pressline.store.site.theme.PageModel;
import dev.pressline.store.site.theme.TermModel;
import dev.pressline.store.site.view.SiteReader;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Pages that list posts. */
final class ListPages {
  private final SiteReader site;
  private final PageFrame frame;
  private final Models models;

  ListPages(SiteReader site, PageFrame frame) {
    this.site = site;
    this.frame = frame;
    this.models = frame.models();
  }

  byte[] render(PageKey.Listed key) {
    Listing listing = key.listing();
    int number = key.number();
    String path = Links.pathOf(key.file());
    Links links = Links.from(path, site.settings());
    Map<String, Object> shown = new HashMap<>();
    shown.put("heading", heading(listing, number));
    shown.put("number", number);
    shown.put("trail", trail(listing, links));
    shown.put("count", count(listing, number));
    shown.put("children", number == 0 ? children(listing, links) : List.of());
    shown.put("compact", listing instanceof Listing.InMonth);
    shown.put(
        "items",
        site.posts(listing, number).stream().map(post -> models.item(post, links)).toList());
    shown.put("newer", newer(listing, number, links));
    shown.put("older", older(listing, number, links));
    PageModel page =
        frame.page(
            heading(listing, number), site.settings().urlOf(path), site.term(listing), links);
    return frame.render("list", page, shown);
  }

  private String heading(Listing listing, int number) {
    String name =
        switch (listing) {
          case Listing.AllPosts() -> "";
          case Listing.Tagged tag -> models.messages().text("tag", site.term(tag).label());
          case Listing.Authored author ->
              models.messages().text("author", site.term(author).label());
          case Listing.Categorised category ->
              models.messages().text("category", site.term(category).label());
          case Listing.InMonth(YearMonth month) -> month.toString();
        };
    if (number == 0) {
      return name;
    }
    String page = models.messages().text("page", number);
    return name.isEmpty() ? page : name + " · " + page;
  }

  /** Only the newest page tells the number, so that the others stay as they are. */
  private String count(Listing listing, int number) {
    return number > 0 || listing instanceof Listing.AllPosts
        ? ""
        : models.count(site.paging(listing).count());
  }

  private List<TermModel> trail(Listing listing, Links links) {
    List<TermModel> trail = new ArrayList<>();
    switch (listing) {
      case Listing.AllPosts() -> {}
      case Listing.Tagged _ ->
          trail.add(overview(PageKey.Single.TAGS, models.messages().text("tags"), links));
      case Listing.Authored _ ->
          trail.add(overview(PageKey.Single.AUTHORS, models.messages().text("authors"), links));
      case Listing.InMonth(YearMonth month) -> {
        trail.add(overview(PageKey.Single.ARCHIVES, models.messages().text("archives"), links));
        PageKey.Year year = new PageKey.Year(month.getYear());
        trail.add(overview(year, String.valueOf(month.getYear()), links));
      }
      case Listing.Categorised(List<String> slugs) -> {
        trail.add(overview(PageKey.Single.CATEGORIES, models.messages().text("categories"), links));
        for (int depth = 1; depth < slugs.size(); depth++) {
          trail.add(
              models.term(site.term(new Listing.Categorised(slugs.subList(0, depth))), links));
        }
      }
    }
    return trail;
  }

  private static TermModel overview(PageKey page, String label, Links links) {
    return TermModel.of(links.toFile(page.file()), label, 0);
  }

  private List<TermModel> children(Listing listing, Links links) {
    return listing instanceof Listing.Categorised category
        ? site.children(category).stream().map(child -> models.term(child, links)).toList()
        : List.of();
  }

  private List<LinkModel> newer(Listing listing, int number, Links links) {
    int newer = site.paging(listing).newer(number);
    return number == 0
        ? List.of()
        : List.of(link(new PageKey.Listed(listing, newer), "newer", links));
  }

  private List<LinkModel> older(Listing listing, int number, Links links) {
    Paging paging = site.paging(listing);
    int older = paging.older(number);
    return older == 0
        ? List.of()
        : List.of(link(new PageKey.Listed(listing, older), "older", links));
  }

  private LinkModel link(PageKey page, String key, Links links) {
    return LinkModel.of(links.toFile(page.file()), models.messages().text(key));
  }
}
