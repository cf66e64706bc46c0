package dev.pressline.store.site.render;

import dev.pressline.store.site.model.PostCard;
import dev.pressline.store.site.page.Listing;
import dev.pressline.store.site.page.PageKey;
import dev.pressline.store.site.theme.ItemModel;
import dev.pressline.store.site.theme.TermModel;
import dev.pressline.store.site.view.SiteReader;
import dev.pressline.store.site.view.Term;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Pages that list tags, categories, years and months. */
final class OverviewPages {
  /** Tags on the overview; with more it would be too long to read. */
  private static final int MOST_TAGS = 500;

  /** Up to so many posts a year page names them; above, it names the months only. */
  private static final int MOST_POSTS_OF_A_YEAR = 200;

  private final SiteReader site;
  private final PageFrame frame;
  private final Models models;

  OverviewPages(SiteReader site, PageFrame frame) {
    this.site = site;
    this.frame = frame;
    this.models = frame.models();
  }

  /** A year or month with what is in it. */
  public record Period(TermModel term, List<ItemModel> items) {}

  byte[] archives() {
    Links links = links(PageKey.Single.ARCHIVES);
    List<Period> years =
        site.years().stream()
            .sorted(Comparator.reverseOrder())
            .map(year -> new Period(year(year, links), List.of()))
            .toList();
    return render(
        "months",
        PageKey.Single.ARCHIVES,
        models.messages().text("archives"),
        Map.of("trail", List.of(), "periods", years));
  }

  byte[] year(PageKey.Year key) {
    Links links = links(key);
    SortedMap<YearMonth, Integer> months = site.months(key.year());
    boolean named = total(months) <= MOST_POSTS_OF_A_YEAR;
    List<Period> periods =
        months.keySet().stream()
            .sorted(Comparator.reverseOrder())
            .map(month -> period(month, named, links))
            .toList();
    TermModel archives =
        TermModel.of(
            links.toFile(PageKey.Single.ARCHIVES.file()), models.messages().text("archives"), 0);
    return render(
        "months",
        key,
        String.valueOf(key.year()),
        Map.of("trail", List.of(archives), "periods", periods));
  }

  byte[] tags() {
    Links links = links(PageKey.Single.TAGS);
    List<Term> tags = site.tags();
    List<TermModel> shown =
        tags.stream()
            .limit(MOST_TAGS)
            .map(tag -> models.term(tag, links))
            .sorted(
                Comparator.comparing(TermModel::label, String.CASE_INSENSITIVE_ORDER)
                    .thenComparing(TermModel::href))
            .toList();
    int hidden = tags.size() - shown.size();
    Map<String, Object> model = new HashMap<>();
    model.put("terms", shown);
    model.put("nested", false);
    model.put("more", hidden == 0 ? "" : models.messages().text("more", hidden));
    return render("terms", PageKey.Single.TAGS, models.messages().text("tags"), model);
  }

  byte[] authors() {
    Links links = links(PageKey.Single.AUTHORS);
    List<TermModel> authors =
        site.authors().stream().map(author -> models.term(author, links)).toList();
    return render(
        "terms",
        PageKey.Single.AUTHORS,
        models.messages().text("authors"),
        Map.of("terms", authors, "nested", false, "more", ""));
  }

  byte[] categories() {
    Links links = links(PageKey.Single.CATEGORIES);
    List<TermModel> roots =
        site.categories().stream()
            .filter(term -> depth(term) == 1)
            .map(term -> tree(term, links))
            .toList();
    return render(
        "terms",
        PageKey.Single.CATEGORIES,
        models.messages().text("categories"),
        Map.of("terms", roots, "nested", true, "more", ""));
  }

  private TermModel tree(Term term, Links links) {
    Listing.Categorised category = (Listing.Categorised) term.listing();
    List<TermModel> children =
        site.children(category).stream().map(child -> tree(child, links)).toList();
    return new TermModel(models.href(category, links), term.label(), term.count(), "", children);
  }

  private static int depth(Term term) {
    return term.listing() instanceof Listing.Categorised(List<String> slugs) ? slugs.size() : 0;
  }

  private TermModel year(int year, Links links) {
    SortedMap<YearMonth, Integer> months = site.months(year);
    String href = links.toFile(new PageKey.Year(year).file());
    List<TermModel> children =
        months.keySet().stream()
            .sorted(Comparator.reverseOrder())
            .map(month -> period(month, false, links).term())
            .toList();
    return new TermModel(href, String.valueOf(year), total(months), "", children);
  }

  private Period period(YearMonth month, boolean named, Links links) {
    Listing listing = new Listing.InMonth(month);
    List<PostCard> posts = named ? site.postsOf(month) : List.of();
    return new Period(
        TermModel.of(models.href(listing, links), month.toString(), site.paging(listing).count()),
        posts.stream().map(post -> models.item(post, links)).toList());
  }

  private static int total(SortedMap<YearMonth, Integer> months) {
    return months.values().stream().mapToInt(Integer::intValue).sum();
  }

  private Links links(PageKey key) {
    return Links.from(Links.pathOf(key.file()), site.settings());
  }

  private byte[] render(String template, PageKey key, String heading, Map<String, Object> model) {
    Map<String, Object> shown = new HashMap<>(model);
    shown.put("heading", heading);
    String url = site.settings().urlOf(Links.pathOf(key.file()));
    return frame.render(template, frame.page(heading, url, true, links(key)), shown);
  }
}
