package dev.pressline.e2e.sites;

/** What a page of a site is. */
enum PageKind {
  HOME("home"),
  HOME_PAGES("pages of home"),
  TAGS("tags"),
  CATEGORIES("categories"),
  AUTHORS("authors"),
  ARCHIVE("archive"),
  NOT_FOUND("not found"),
  REDIRECT("redirects"),
  POST("posts"),
  OTHER("other");

  final String words;

  PageKind(String words) {
    this.words = words;
  }

  static PageKind of(String file, String text) {
    if (file.equals("index.html")) {
      return HOME;
    }
    if (file.equals("404.html")) {
      return NOT_FOUND;
    }
    return switch (file.replaceFirst("/.*", "")) {
      case "page" -> HOME_PAGES;
      case "tags" -> TAGS;
      case "categories" -> CATEGORIES;
      case "authors" -> AUTHORS;
      case "archives" -> ARCHIVE;
      default ->
          text.contains("http-equiv=\"refresh\"")
              ? REDIRECT
              : text.contains("h-entry") ? POST : OTHER;
    };
  }
}
