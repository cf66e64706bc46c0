package dev.pressline.store.markdown.dialect;

/** The generator for which files are written. */
public enum Dialect {
  /** https://hexo.io/docs/front-matter. */
  HEXO("source/_posts/", "source/"),
  /** https://gohugo.io/content-management/front-matter/. */
  HUGO("content/posts/", "static/"),
  /** https://jekyllrb.com/docs/posts/. */
  JEKYLL("_posts/", "");

  private final String posts;
  private final String shown;

  Dialect(String posts, String shown) {
    this.posts = posts;
    this.shown = shown;
  }

  /** Folder of the posts, ending in a slash. */
  public String posts() {
    return posts;
  }

  /** Folder whose files the generator copies to the root of the site; empty or ends in a slash. */
  public String shown() {
    return shown;
  }
}
