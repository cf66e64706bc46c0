package dev.pressline.store.site.render;

import dev.pressline.store.site.theme.PageModel;
import dev.pressline.store.site.theme.Theme;
import dev.pressline.store.site.view.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What all HTML pages have in common. */
final class PageFrame {
  private final Theme theme;
  private final Models models;
  private final Map<String, String> versions = new HashMap<>();

  PageFrame(Theme theme, Models models) {
    this.theme = theme;
    this.models = models;
    // By their names, without what stands behind the first full stop.
    theme.assets().forEach(file -> versions.put(file.split("\\.", 2)[0], theme.version(file)));
  }

  Models models() {
    return models;
  }

  /** The page that the template makes of what it shows. */
  byte[] render(String template, PageModel page, Map<String, Object> shown) {
    Map<String, Object> model = new HashMap<>(shown);
    model.put("site", models.site());
    model.put("page", page);
    model.put("t", models.messages().texts());
    model.put("versions", versions);
    return theme.render(template, model);
  }

  /** A page of the site that is no post. */
  PageModel page(String title, String canonical, boolean listed, Links links) {
    return new PageModel(
        title,
        models.site().description(),
        canonical,
        listed,
        "website",
        "",
        "",
        links.root(),
        links.to("/"),
        models.feeds(links));
  }

  /** A page that lists posts. */
  PageModel page(String title, String canonical, Term term, Links links) {
    PageModel page = page(title, canonical, true, links);
    List<PageModel.FeedModel> feeds = new ArrayList<>(models.feeds(term, links));
    feeds.addAll(page.feeds());
    return new PageModel(
        page.title(),
        page.description(),
        page.canonical(),
        page.listed(),
        page.type(),
        page.image(),
        page.jsonLd(),
        page.root(),
        page.home(),
        feeds);
  }
}
