package dev.pressline.store.site.render;

import dev.pressline.store.site.files.Mark;
import dev.pressline.store.site.model.PostCard;
import dev.pressline.store.site.page.PageKey;
import dev.pressline.store.site.view.SiteReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The live posts for search engines (sitemaps.org protocol), one part a year, without those whose
 * authors want it so.
 */
final class SitemapPages {
  private static final String NAMESPACE = "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"";
  private static final String IMAGES =
      " xmlns:image=\"http://www.google.com/schemas/sitemap-image/1.1\"";

  private final SiteReader site;
  private final Models models;
  private final Dates dates;

  SitemapPages(SiteReader site, Models models) {
    this.site = site;
    this.models = models;
    this.dates = new Dates(site.zone());
  }

  byte[] index() {
    StringBuilder xml = head("sitemapindex", "");
    for (int year : site.years()) {
      Optional<Instant> changed =
          posts(year).map(PostCard::lastChange).max(Comparator.naturalOrder());
      String url = site.settings().urlOf("/" + new PageKey.SitemapYear(year).file());
      changed.ifPresent(instant -> entry(xml, "sitemap", url, instant, List.of()));
    }
    return end(xml, "sitemapindex");
  }

  byte[] year(int year) {
    StringBuilder xml = head("urlset", IMAGES);
    posts(year)
        .forEach(
            post ->
                entry(
                    xml,
                    "url",
                    site.settings().urlOf(post.permalink()),
                    post.lastChange(),
                    images(post)));
    return end(xml, "urlset");
  }

  byte[] robots() {
    return "User-agent: *\nAllow: /\n\nSitemap: %s\n%s"
        .formatted(site.settings().urlOf("/" + PageKey.Single.SITEMAP.file()), Mark.HASH)
        .getBytes(StandardCharsets.UTF_8);
  }

  private Stream<PostCard> posts(int year) {
    return site.months(year).keySet().stream()
        .flatMap(month -> site.postsOf(month).reversed().stream())
        .filter(PostCard::inSitemap);
  }

  /** The cover and the images beside the text; those of other sites are not ours to list. */
  private List<String> images(PostCard post) {
    return Stream.concat(
            Stream.of(models.absoluteCover(post)),
            post.assets().stream()
                .filter(asset -> asset.mediaType().startsWith("image/"))
                .map(asset -> site.settings().urlOf(asset.path())))
        .filter(url -> url.startsWith(site.settings().urlOf("/")))
        .distinct()
        .toList();
  }

  private void entry(
      StringBuilder xml, String element, String url, Instant changed, List<String> images) {
    xml.append(
        "<%s><loc>%s</loc><lastmod>%s</lastmod>"
            .formatted(element, escaped(url), dates.dateTime(changed)));
    for (String image : images) {
      xml.append("<image:image><image:loc>%s</image:loc></image:image>".formatted(escaped(image)));
    }
    xml.append("</%s>\n".formatted(element));
  }

  private static StringBuilder head(String element, String namespaces) {
    return new StringBuilder(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<%s %s%s>\n"
            .formatted(element, NAMESPACE, namespaces));
  }

  private static byte[] end(StringBuilder xml, String element) {
    return xml.append("</")
        .append(element)
        .append('>')
        .append(Mark.MARKUP)
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String escaped(String url) {
    return url.replace("&", "&amp;").replace("<", "&lt;").replace("'", "&apos;");
  }
}
