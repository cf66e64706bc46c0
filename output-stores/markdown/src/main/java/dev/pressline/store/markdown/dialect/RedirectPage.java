package dev.pressline.store.markdown.dialect;

import org.jsoup.nodes.Entities;

/**
 * A page that leads elsewhere, as a file that the generator copies: none of them knows redirects by
 * itself, and this needs no plug-in.
 */
public final class RedirectPage {
  private RedirectPage() {}

  /** Where the page of the permalink lies, below the root of the generator's folder. */
  public static String file(String permalink, Dialect dialect) {
    String path = permalink.substring(1);
    return dialect.shown() + (permalink.endsWith("/") ? path + "index.html" : path);
  }

  /**
   * The page; its head keeps the generator's layout off and Pressline from taking it for a post.
   */
  public static String to(String url, Dialect dialect) {
    String address = Entities.escape(url).replace("\"", "&quot;").replace("{", "&#123;");
    YamlLines head = new YamlLines();
    head.plain("layout", dialect == Dialect.JEKYLL ? "null" : "false");
    head.text("redirect_to", url);
    head.plain("sitemap", "false");
    return (dialect == Dialect.HUGO ? "" : head.block())
        + """
        <!DOCTYPE html>
        <meta charset="utf-8">
        <title>Redirect</title>
        <link rel="canonical" href="%1$s">
        <meta http-equiv="refresh" content="0; url=%1$s">
        <a href="%1$s">%1$s</a>
        """
            .formatted(address);
  }
}
