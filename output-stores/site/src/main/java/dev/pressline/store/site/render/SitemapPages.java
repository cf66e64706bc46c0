package dev.pressline.store.site.render;

import dev.pressline.store.site.files.Mark;
import dev.pressline.store.site.model.PostCard;
import dev.pressline.store.site.page.PageKey;
import dev.pressline.store.site.view.SiteReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The live posts for search engines (sitemaps.org protocol), one part a year, without those whose
 * authors want it so.
 */
final class SitemapPages {
  private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

  private final SiteReader site;
  private final Dates dates;

  SitemapPages(SiteReader site) {
    this.site = site;
    this.dates = new Dates(site.zone());
  }

  byte[] index() {
    StringBuilder xml = head("sitemapindex");
    for (int year : site.years()) {
      Optional<Instant> changed =
          posts(year).map(PostCard::lastChange).max(Comparator.naturalOrder());
      String url = site.settings().urlOf("/" + new PageKey.SitemapYear(year).file());
      changed.ifPresent(instant -> entry(xml, "sitemap", url, instant));
    }
    return end(xml, "sitemapindex");
  }

  byte[] year(int year) {
    StringBuilder xml = head("urlset");
    posts(year)
        .forEach(
            post -> entry(xml, "url", site.settings().urlOf(post.permalink()), post.lastChange()));
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

  private void entry(StringBuilder xml, String element, String url, Instant changed) {
    xml.append(
        "<%1$s><loc>%2$s</loc><lastmod>%3$s</lastmod></%1$s>\n"
            .formatted(element, escaped(url), dates.dateTime(changed)));
  }

  private static StringBuilder head(String element) {
    return new StringBuilder(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<%s xmlns=\"%s\">\n"
            .formatted(element, NAMESPACE));
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
