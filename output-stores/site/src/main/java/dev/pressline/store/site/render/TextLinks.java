package dev.pressline.store.site.render;

import dev.pressline.core.enrichment.EnrichedLink;
import dev.pressline.core.enrichment.LinkedHtml;
import dev.pressline.core.enrichment.Origin;
import dev.pressline.core.enrichment.TextRange;
import dev.pressline.store.site.link.SiteLink;
import dev.pressline.store.site.link.SiteLinks;
import dev.pressline.store.site.model.Hint;
import dev.pressline.store.site.model.PostCard;
import dev.pressline.store.site.model.SiteFile;
import dev.pressline.store.site.view.Destination;
import dev.pressline.store.site.view.SiteReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Links of a text that depend on what other posts the site has. */
final class TextLinks {
  private final SiteReader site;
  private final PostCard post;
  private final Links links;

  TextLinks(SiteReader site, PostCard post, Links links) {
    this.site = site;
    this.post = post;
    this.links = links;
  }

  /**
   * A text and what did not find a place in it.
   *
   * @param hints those that are no links in the text
   */
  record Linked(String html, List<Hint> hints) {}

  /** The text with links over the titles that hints name in it, and titles for bare addresses. */
  Linked in(String html) {
    List<Hint> left = new ArrayList<>();
    String linked = html;
    for (Hint hint : post.hints()) {
      String with = hint.place() == Hint.NOWHERE ? linked : linked(linked, hint);
      if (with.equals(linked)) {
        left.add(hint);
      }
      linked = with;
    }
    // Last, because titles change the text into which the hints point.
    return new Linked(named(linked), left);
  }

  private String linked(String html, Hint hint) {
    return site.meant(hint, post.id())
        .map(
            meant -> {
              int end = hint.place() + hint.title().length();
              TextRange range = new TextRange(hint.place(), end, hint.title(), "", "");
              EnrichedLink link =
                  new EnrichedLink(range, href(meant), Optional.empty(), Origin.AUTHOR, 1);
              return LinkedHtml.apply(html, List.of(link));
            })
        .orElse(html);
  }

  private String href(PostCard other) {
    String href = links.to(other.permalink());
    return href.startsWith(".") || href.startsWith("/") ? href : "./" + href;
  }

  /** Of addresses of this site that stand bare in the text, the titles of the posts behind them. */
  private String named(String html) {
    if (post.links().stream().noneMatch(SiteLink::bare)) {
      return html;
    }
    SiteLinks own = SiteLinks.from(post.permalink(), site.settings());
    Document document = Jsoup.parseBodyFragment(html);
    document.outputSettings().prettyPrint(false);
    SiteLinks.anchors(document)
        .forEach(
            anchor ->
                own.of(anchor)
                    .filter(SiteLink::bare)
                    .flatMap(link -> at(link.path()))
                    .ifPresent(target -> name(anchor, target)));
    return document.body().html();
  }

  private void name(Element anchor, PostCard target) {
    anchor.text(target.title());
    anchor.attr("href", links.to(target.permalink()));
  }

  private Optional<PostCard> at(String path) {
    return site.destination(SiteFile.of(path))
        .flatMap(
            end ->
                switch (end) {
                  case Destination.Page(PostCard page) -> Optional.of(page);
                  case Destination.LeadsHere(String next) ->
                      site.destination(SiteFile.of(next))
                          .filter(Destination.Page.class::isInstance)
                          .map(page -> ((Destination.Page) page).post());
                  case Destination.LeadsElsewhere _, Destination.Gone _ -> Optional.empty();
                })
        .filter(page -> !page.title().isEmpty());
  }
}
