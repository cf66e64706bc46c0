package dev.pressline.store.site.render;

import dev.pressline.core.post.PostId;
import dev.pressline.core.site.SiteLayout;
import dev.pressline.store.site.files.Mark;
import dev.pressline.store.site.model.PostCard;
import dev.pressline.store.site.search.SearchFile;
import dev.pressline.store.site.search.SearchScripts;
import dev.pressline.store.site.search.ShownPost;
import dev.pressline.store.site.theme.Fingerprint;
import dev.pressline.store.site.theme.ItemModel;
import dev.pressline.store.site.theme.PageModel;
import dev.pressline.store.site.view.SiteReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The search page, and what browsers are told of it. */
final class SearchPages {
  private static final int VERSION_LENGTH = 8;

  /** Longer names are refused (OpenSearch 1.1). */
  private static final int LONGEST_NAME = 16;

  private static final int LONGEST_DESCRIPTION = 1024;

  private final SiteReader site;
  private final PageFrame frame;
  private final Links links;

  SearchPages(SiteReader site, PageFrame frame) {
    this.site = site;
    this.frame = frame;
    this.links = Links.from(SiteLayout.SEARCH, site.settings());
  }

  byte[] page() {
    String heading = frame.models().messages().text("search");
    String url = site.settings().urlOf(SiteLayout.SEARCH);
    PageModel page = frame.page(heading, url, false, links);
    return frame.render("search", page, Map.of("heading", heading, "scripts", scripts()));
  }

  private List<String> scripts() {
    List<String> hrefs = new ArrayList<>();
    for (String name : SearchScripts.names()) {
      byte[] content = SearchScripts.contents().get(name);
      String version = Fingerprint.of(Map.of(name, content)).substring(0, VERSION_LENGTH);
      hrefs.add(links.toFile(new SearchFile.Script(name).path()) + "?v=" + version);
    }
    return hrefs;
  }

  /** What is shown of a post where it is found. */
  ShownPost shown(PostId id) {
    PostCard post = site.post(id);
    ItemModel item = frame.models().item(post, links);
    return new ShownPost(
        item.title(), item.href(), item.date(), item.lang(), item.dir(), item.excerpt());
  }

  /** The form of OpenSearch 1.1, by which browsers offer to search the site. */
  byte[] description() {
    String title = site.settings().title();
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
    <ShortName>%s</ShortName>
    <Description>%s</Description>
    <InputEncoding>UTF-8</InputEncoding>
    <Url type="text/html" template="%s?q={searchTerms}"/>
    </OpenSearchDescription>%s\
    """
        .formatted(
            escaped(shortened(title, LONGEST_NAME)),
            escaped(
                shortened(
                    frame.models().messages().text("searchSite", title), LONGEST_DESCRIPTION)),
            escaped(site.settings().urlOf(SiteLayout.SEARCH)),
            Mark.MARKUP)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String shortened(String text, int most) {
    return text.codePointCount(0, text.length()) <= most
        ? text
        : text.substring(0, text.offsetByCodePoints(0, most - 1)).stripTrailing() + "…";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
