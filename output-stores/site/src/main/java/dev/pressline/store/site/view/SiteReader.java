package dev.pressline.store.site.view;

import dev.pressline.core.asset.PostAsset;
import dev.pressline.core.enrichment.Zones;
import dev.pressline.core.enrichment.story.SeriesPlace;
import dev.pressline.core.enrichment.subject.SubjectLink;
import dev.pressline.core.post.PostId;
import dev.pressline.core.site.SiteSettings;
import dev.pressline.store.site.model.DatedId;
import dev.pressline.store.site.model.Hint;
import dev.pressline.store.site.model.PostCard;
import dev.pressline.store.site.page.Listing;
import dev.pressline.store.site.page.PageKey;
import dev.pressline.store.site.page.Paging;
import dev.pressline.store.site.search.SearchView;
import java.net.URI;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What pages may know of a site. */
public final class SiteReader {
  private static final int MOST_MENTIONS = 10;

  private final ViewRules rules;
  private final Map<PostId, PostCard> held;
  private final ListedPosts posts;
  private final Addresses addresses;
  private final Signposts signposts;
  private final SortedMap<String, Destination> destinations;
  private final PostFiles files;
  private final Mentions mentions;
  private final SearchView search;

  SiteReader(ViewRules rules, Map<PostId, PostCard> held, ListedPosts posts, Routes routes) {
    this.rules = rules;
    this.held = held;
    this.posts = posts;
    this.addresses = routes.addresses();
    this.signposts = routes.signposts();
    this.destinations = routes.destinations();
    this.files = routes.files();
    this.mentions = routes.mentions();
    this.search = routes.search();
  }

  /** The site's settings. */
  public SiteSettings settings() {
    return rules.settings();
  }

  /** Who tells the followers of feeds, if somebody does. */
  public Optional<URI> hub() {
    return rules.hub();
  }

  /** The zone in which dates are shown. */
  public ZoneId zone() {
    return rules.settings().zone();
  }

  /** Whether the site has the page; the files of the theme are not asked for here. */
  public boolean has(PageKey key) {
    return switch (key) {
      case PageKey.Single _ -> true;
      case PageKey.Asset _ -> false;
      case PageKey.PostFile file -> files.at(file).isPresent();
      case PageKey.Search(var part) -> search.has(part);
      case PageKey.Year(int year) -> !months(year).isEmpty();
      case PageKey.SitemapYear(int year) -> !months(year).isEmpty();
      case PageKey.Listed(Listing listing, int number) ->
          isThere(listing) && paging(listing).has(number);
      case PageKey.Feed(Listing listing, _) -> isThere(listing);
      case PageKey.Address(String file) -> addresses.winner(file).isPresent();
    };
  }

  private boolean isThere(Listing listing) {
    return listing instanceof Listing.AllPosts || !posts.list(listing).isEmpty();
  }

  /** Every page the site has, without the files of the theme. */
  public Stream<PageKey> pages() {
    List<PageKey> pages = new ArrayList<>(List.of(PageKey.Single.values()));
    for (Listing listing : posts.listings()) {
      for (int number = 0; number <= paging(listing).last(); number++) {
        pages.add(new PageKey.Listed(listing, number));
      }
      pages.addAll(PageKey.Feed.of(listing));
    }
    for (int year : years()) {
      pages.add(new PageKey.Year(year));
      pages.add(new PageKey.SitemapYear(year));
    }
    pages.addAll(files.all());
    search.files().map(PageKey.Search::new).forEach(pages::add);
    return Stream.concat(pages.stream(), addresses.files().stream().map(PageKey.Address::new));
  }

  /** Which posts are found, and in which files. */
  public SearchView search() {
    return search;
  }

  /** What lies at the file, if posts use it. */
  public Optional<PostAsset> asset(PageKey.PostFile file) {
    return files.at(file);
  }

  /** How the listing is cut into pages. */
  public Paging paging(Listing listing) {
    return new Paging(posts.list(listing).size(), rules.pageSize(listing));
  }

  /** The posts on a page of a listing, newest first. */
  public List<PostCard> posts(Listing listing, int number) {
    Paging paging = paging(listing);
    return newestFirst(posts.list(listing).range(paging.from(number), paging.to(number)));
  }

  /** The posts in the feeds of a listing, newest first. */
  public List<PostCard> followed(Listing listing) {
    SortedPosts all = posts.list(listing);
    return newestFirst(all.range(all.size() - rules.feedSize(listing), all.size()));
  }

  /** The posts of a month, newest first. */
  public List<PostCard> postsOf(YearMonth month) {
    SortedPosts all = posts.list(new Listing.InMonth(month));
    return newestFirst(all.range(0, all.size()));
  }

  /** The term behind a tag or category listing. */
  public Term term(Listing listing) {
    return new Term(listing, posts.labels().of(listing), posts.list(listing).size());
  }

  /** The categories right below the given one. */
  public List<Term> children(Listing.Categorised parent) {
    return posts.below(parent).stream()
        .filter(child -> child.slugs().size() == parent.slugs().size() + 1)
        .map(this::term)
        .toList();
  }

  /** All authors. */
  public List<Term> authors() {
    List<Term> terms = new ArrayList<>();
    posts.authors().forEach(author -> terms.add(term(author)));
    return terms;
  }

  /** All categories, parents before their children. */
  public List<Term> categories() {
    List<Term> terms = new ArrayList<>();
    posts.categories().forEach(category -> terms.add(term(category)));
    return terms;
  }

  /** All tags, those with most posts first. */
  public List<Term> tags() {
    List<Term> terms = new ArrayList<>();
    posts.tags().forEach(tag -> terms.add(term(tag)));
    terms.sort(Term.MOST_POSTS_FIRST);
    return terms;
  }

  /** The years that have posts, oldest first. */
  public SortedSet<Integer> years() {
    SortedSet<Integer> years = new TreeSet<>();
    posts.months().keySet().forEach(month -> years.add(month.getYear()));
    return years;
  }

  /** The months of a year that have posts, with their number. */
  public SortedMap<YearMonth, Integer> months(int year) {
    return posts.months().subMap(YearMonth.of(year, 1), YearMonth.of(year, 1).plusYears(1));
  }

  /** The post published right after this one. */
  public Optional<PostCard> newer(PostCard post) {
    return beside(post, 1);
  }

  /** The post published right before this one. */
  public Optional<PostCard> older(PostCard post) {
    return beside(post, -1);
  }

  /** The posts worth reading next, closest first. */
  public List<PostCard> related(PostCard post) {
    return posts.related().of(post.id()).stream().map(this::card).toList();
  }

  /** The report of which the post is the update. */
  public Optional<PostCard> before(PostCard post) {
    return posts.ties().before(post.id()).map(this::card);
  }

  /** The newest report of the same story, if it is newer than the post. */
  public Optional<PostCard> newest(PostCard post) {
    return posts.ties().newest(post.id()).map(this::card);
  }

  /** The newest posts that lead to the post, newest first. */
  public List<PostCard> mentioning(PostCard post) {
    return mentions.of(post.id()).stream()
        .map(this::card)
        .sorted(Comparator.comparing(PostCard::dated).reversed())
        .limit(MOST_MENTIONS)
        .toList();
  }

  /** Where the post stands in its series. */
  public Optional<SeriesPlace> series(PostCard post) {
    return posts.ties().series(post.id());
  }

  /** A post that is held, by its id. */
  public PostCard post(PostId post) {
    return card(post);
  }

  /** The post that the hint means, if the site has one of that title. */
  public Optional<PostCard> meant(Hint hint, PostId by) {
    return posts.meant(hint, by).map(this::card);
  }

  /** Whether phrases become links to the posts that are about them. */
  public boolean linksPhrases() {
    return rules.linksPhrases();
  }

  /** Whether the text of the post may speak of what others are about. */
  public boolean maySpeakOfOthers(PostCard post) {
    return posts.ties().subjects().maySpeakOfOthers(post.id());
  }

  /** Where the text of the post speaks of what others are about. */
  public List<SubjectLink> subjects(PostCard post, String text, Zones zones) {
    return posts.ties().subjects().in(post.id(), text, zones.breaks(), zones::isLinkable);
  }

  /** The post at the end of an address path, at once or by one redirect. */
  public Optional<PostCard> postAt(String path) {
    return signposts.postAt(path);
  }

  /** What readers find at the address behind the file. */
  public Optional<Destination> destination(String file) {
    return signposts.from(file);
  }

  /** The address path by which the winning claim names the file. */
  public Optional<String> pathOf(String file) {
    return addresses.winner(file).map(Addresses.Claim::path);
  }

  /** Every address that leads away or is gone, by file. */
  public SortedMap<String, Destination> destinations() {
    return Collections.unmodifiableSortedMap(destinations);
  }

  /** Whether the post stands in listings. */
  public boolean isListed(PostCard post) {
    SortedPosts all = posts.list(new Listing.AllPosts());
    int index = all.indexOf(post.dated());
    return index < all.size() && all.get(index).id().equals(post.id());
  }

  private Optional<PostCard> beside(PostCard post, int step) {
    SortedPosts all = posts.list(new Listing.AllPosts());
    int index = all.indexOf(post.dated()) + step;
    return isListed(post) && index >= 0 && index < all.size()
        ? Optional.of(card(all.get(index).id()))
        : Optional.empty();
  }

  private List<PostCard> newestFirst(List<DatedId> dated) {
    return dated.reversed().stream().map(post -> card(post.id())).toList();
  }

  private PostCard card(PostId post) {
    return Objects.requireNonNull(held.get(post), "indexes name only posts that are held");
  }
}
