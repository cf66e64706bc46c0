package dev.pressline.store.site.render;

import dev.pressline.core.asset.PostAsset;
import dev.pressline.core.enrichment.story.SeriesPlace;
import dev.pressline.core.post.CategoryPath;
import dev.pressline.core.post.PostId;
import dev.pressline.store.site.model.Hint;
import dev.pressline.store.site.model.LanguageTag;
import dev.pressline.store.site.model.PostBody;
import dev.pressline.store.site.model.PostCard;
import dev.pressline.store.site.model.Showing;
import dev.pressline.store.site.model.Source;
import dev.pressline.store.site.model.TagUse;
import dev.pressline.store.site.page.Listing;
import dev.pressline.store.site.text.PageText;
import dev.pressline.store.site.theme.LinkModel;
import dev.pressline.store.site.theme.PageModel;
import dev.pressline.store.site.theme.PostModel;
import dev.pressline.store.site.theme.TermModel;
import dev.pressline.store.site.view.Memberships;
import dev.pressline.store.site.view.SiteReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The page of a post, live or marked as withdrawn. */
final class PostPage {
  private final SiteReader site;
  private final PageFrame frame;
  private final Models models;

  PostPage(SiteReader site, PageFrame frame) {
    this.site = site;
    this.frame = frame;
    this.models = frame.models();
  }

  byte[] render(PostCard post, PostBody body) {
    Links links = Links.from(post.permalink(), site.settings());
    return frame.render("post", page(post, body, links), Map.of("post", model(post, body, links)));
  }

  private PageModel page(PostCard post, PostBody body, Links links) {
    boolean live = post.showing() instanceof Showing.Live;
    String url = site.settings().urlOf(post.permalink());
    String image = models.absoluteCover(post);
    return new PageModel(
        post.title(),
        body.description().orElse(post.excerpt()).strip(),
        url,
        live,
        "article",
        image,
        live ? BlogPosting.of(post, body, url, models, site.series(post)) : "",
        links.root(),
        links.to("/"),
        models.feeds(links));
  }

  private PostModel model(PostCard post, PostBody body, Links links) {
    boolean live = post.showing() instanceof Showing.Live;
    TextLinks.Linked text = new TextLinks(site, post, links).in(body);
    PageText shown = shown(post, body, html(post, text.html(), body, links));
    Optional<String> updated = post.updatedAt().map(models.dates()::day);
    return new PostModel(
        models.item(post, links),
        notice(post),
        post.authors().stream().map(name -> author(name, live, links)).toList(),
        updated.filter(day -> !day.equals(models.dates().day(post.publishedAt()))).orElse(""),
        post.updatedAt().map(models.dates()::dateTime).orElse(""),
        site.before(post).stream().map(other -> report(other, links)).toList(),
        site.newest(post).stream().map(other -> report(other, links)).toList(),
        site.series(post).stream().map(place -> series(place, links)).toList(),
        shown.contents(),
        shown.html(),
        post.categories().stream().map(path -> trail(path, live, links)).toList(),
        post.tags().stream().map(tag -> tag(tag, live, links)).toList(),
        live ? alsoRead(post, text.hints(), links) : List.of(),
        sources(body),
        site.related(post).stream().map(other -> models.link(other, links)).toList(),
        site.mentioning(post).stream().map(other -> models.link(other, links)).toList(),
        site.newer(post).stream().map(other -> models.link(other, links)).toList(),
        site.older(post).stream().map(other -> models.link(other, links)).toList());
  }

  private PageText shown(PostCard post, PostBody body, String html) {
    String language = models.foreignLanguage(post);
    String direction = language.isEmpty() ? models.site().dir() : LanguageTag.direction(language);
    return PageText.of(body, html, direction, models.messages());
  }

  private PostModel.ReportModel report(PostCard other, Links links) {
    return new PostModel.ReportModel(
        models.link(other, links),
        models.dates().day(other.publishedAt()),
        models.dates().dateTime(other.publishedAt()));
  }

  private PostModel.SeriesModel series(SeriesPlace place, Links links) {
    String words =
        place.last().isPresent()
            ? models.messages().text("partOf", place.number(), place.last().getAsInt())
            : models.messages().text("part", place.number());
    return new PostModel.SeriesModel(
        place.series(), words, part(place.previous(), links), part(place.next(), links));
  }

  private List<LinkModel> part(Optional<PostId> part, Links links) {
    return part.stream().map(id -> models.link(site.post(id), links)).toList();
  }

  /** Files by links from the page, like everything else on it. */
  private String html(PostCard post, String text, PostBody body, Links links) {
    String html = SourceLines.linked(text, body.sources());
    for (PostAsset asset : post.assets()) {
      String fromRoot = site.settings().hrefOf(asset.path());
      String fromHere = links.to(asset.path());
      html =
          html.replace("=\"" + fromRoot, "=\"" + fromHere)
              .replace(", " + fromRoot, ", " + fromHere);
    }
    return html;
  }

  private String notice(PostCard post) {
    return post.showing() instanceof Showing.Noticed(Optional<String> sentence)
        ? sentence.filter(s -> !s.isBlank()).orElse(models.messages().text("notice"))
        : "";
  }

  private List<TermModel> trail(CategoryPath path, boolean live, Links links) {
    return Memberships.categories(path).entrySet().stream()
        .map(e -> TermModel.of(live ? models.href(e.getKey(), links) : "", e.getValue(), 0))
        .toList();
  }

  private TermModel author(String name, boolean live, Links links) {
    return TermModel.of(live ? models.href(Memberships.author(name), links) : "", name, 0);
  }

  private TermModel tag(TagUse tag, boolean live, Links links) {
    String href = live ? models.href(new Listing.Tagged(tag.slug()), links) : "";
    return new TermModel(href, tag.label(), 0, origin(tag), List.of());
  }

  private String origin(TagUse tag) {
    if (tag.isByAuthor()) {
      return "";
    }
    String origin = models.messages().text("origin." + tag.origin());
    return origin + tag.evidence().map(words -> ": “" + words + "”").orElse("");
  }

  private List<LinkModel> alsoRead(PostCard post, List<Hint> hints, Links links) {
    return hints.stream().flatMap(hint -> hinted(hint, post, links)).distinct().toList();
  }

  private Stream<LinkModel> hinted(Hint hint, PostCard post, Links links) {
    return site
        .meant(hint, post.id())
        .map(meant -> models.link(meant, links))
        .or(() -> hint.url().map(url -> LinkModel.of(url, hint.title())))
        .stream();
  }

  /** Those that do not stand in the text. */
  private static List<PostModel.SourceModel> sources(PostBody body) {
    return (SourceLines.stand(body.html()) ? List.<Source>of() : body.sources())
        .stream()
            .map(
                source ->
                    new PostModel.SourceModel(
                        source.publisher().orElse(""),
                        source.publisherUrl().orElse(""),
                        source.title(),
                        source.url().orElse("")))
            .toList();
  }
}
