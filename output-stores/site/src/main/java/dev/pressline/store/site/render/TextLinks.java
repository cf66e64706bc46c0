package dev.pressline.store.site.render;

import dev.pressline.core.enrichment.EnrichedLink;
import dev.pressline.core.enrichment.LinkedHtml;
import dev.pressline.core.enrichment.Origin;
import dev.pressline.core.enrichment.TextRange;
import dev.pressline.store.site.link.SiteLink;
import dev.pressline.store.site.link.SiteLinks;
import dev.pressline.store.site.model.Hint;
import dev.pressline.store.site.model.PostBody;
import dev.pressline.store.site.model.PostCard;
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

  /**
   * The text with links over the titles that hints name in it and, if the operator wants that, over
   * phrases that other posts are about, and with titles for bare addresses.
   */
  Linked in(PostBody body) {
    List<Hint> left = new ArrayList<>();
    String linked =
        links.areRelative()
            ? body.html()
            : RootedHtml.of(body.html(), site.settings().urlOf(post.permalink()));
    for (Hint hint : post.hints()) {
      String with = hint.place() == Hint.NOWHERE ? linked : linked(linked, hint);
      if (with.equals(linked)) {
        left.add(hint);
      }
      linked = with;
    }
    if (site.linksPhrases()) {
      linked = withPhrases(linked, body);
    }
    // Last, because titles change the text into which the hints point.
    return new Linked(named(linked), left);
  }

  private String withPhrases(String html, PostBody body) {
    return LinkedHtml.apply(
        html,
        new PhraseLinks(site, post, body)
            .in(html).stream()
                .map(
                    phrase ->
                        new EnrichedLink(
                            phrase.range(),
                            href(phrase.target()),
                            Optional.empty(),
                            Origin.KEYPHRASE,
                            1))
                .toList());
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
                    .flatMap(link -> site.postAt(link.path()))
                    .filter(target -> !target.title().isEmpty())
                    .ifPresent(target -> name(anchor, target)));
    return document.body().html();
  }

  private void name(Element anchor, PostCard target) {
    anchor.text(target.title());
    anchor.attr("href", links.to(target.permalink()));
  }
}
