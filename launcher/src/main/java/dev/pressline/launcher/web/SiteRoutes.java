package dev.pressline.launcher.web;

import dev.pressline.core.site.SiteLayout;
import dev.pressline.launcher.web.content.Content;
import dev.pressline.launcher.web.content.FolderContents;
import dev.pressline.launcher.web.http.RequestPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Where the addresses of a site lead, as static hosts have it: its redirect rules first, then its
 * files, folders by their {@code index.html}.
 */
final class SiteRoutes {
  private static final int MOVED_FOR_EVER = 301;
  private static final int MOVED_FOR_NOW = 302;
  private static final int NOT_FOUND = 404;
  private static final String INDEX = "index.html";

  private final FolderContents files;
  private final String rawBase;
  private final RequestPath base;
  private final AtomicReference<ReadRules> rules =
      new AtomicReference<>(new ReadRules("", RedirectRules.NONE));

  /**
   * The routes of the site in the folder.
   *
   * @param base path of its root as in addresses, starting and ending in a slash
   */
  SiteRoutes(FolderContents files, String base) {
    this.files = files;
    this.rawBase = base;
    this.base =
        RequestPath.read(base)
            .orElseThrow(() -> new IllegalArgumentException("no path of a site: " + base));
  }

  private record ReadRules(String tag, RedirectRules rules) {}

  /**
   * Where the path leads.
   *
   * @param raw path as it was asked for, for redirects to one that differs in its end
   */
  Answer of(RequestPath path, String raw) throws IOException {
    Optional<RedirectRules.Rule> rule = rules().of(path);
    if (rule.isPresent()) {
      return ruled(rule.get());
    }
    if (!path.isBelow(base)) {
      return path.segments().isEmpty()
          ? new Answer.Elsewhere(MOVED_FOR_NOW, rawBase)
          : instead(NOT_FOUND, SiteLayout.NOT_FOUND);
    }
    if (path.segments().equals(base.segments()) && !path.isFolder()) {
      return new Answer.Elsewhere(MOVED_FOR_EVER, raw + "/");
    }
    return onSite(path.below(base), raw);
  }

  /** What stands for what is shown at the path now. */
  String version(RequestPath path, String raw) throws IOException {
    return version(of(path, raw));
  }

  /** The same of a path below the site's root, whatever rules there are. */
  String versionOnSite(RequestPath path, String raw) throws IOException {
    return version(onSite(path, raw));
  }

  private static String version(Answer answer) {
    return switch (answer) {
      case Answer.Found(Content content, _) -> ReloadScript.version(content.validators().tag());
      case Answer.Instead(_, Content content) -> ReloadScript.version(content.validators().tag());
      case Answer.Elsewhere(_, String location) -> location;
      case Answer.Bare(int status) -> String.valueOf(status);
    };
  }

  /** Where a path below the site's root leads by its files alone. */
  Answer onSite(RequestPath path, String raw) throws IOException {
    Optional<Content> content = isServed(path) ? files.file(fileOf(path)) : Optional.empty();
    if (content.isEmpty()) {
      return leadsToItsFolder(path)
          ? new Answer.Elsewhere(MOVED_FOR_EVER, raw + "/")
          : instead(NOT_FOUND, SiteLayout.NOT_FOUND);
    }
    boolean namedIndex = !path.isFolder() && path.text().endsWith("/" + INDEX);
    return namedIndex
        ? new Answer.Elsewhere(MOVED_FOR_EVER, raw.substring(0, raw.lastIndexOf('/') + 1))
        : new Answer.Found(content.get(), path.text().startsWith(SiteLayout.ASSETS));
  }

  private boolean leadsToItsFolder(RequestPath path) throws IOException {
    return !path.isFolder()
        && isServed(path)
        && files.isFolder(path.segments())
        && files.file(fileOf(path.asFolder())).isPresent();
  }

  private static boolean isServed(RequestPath path) {
    return !path.isHidden() && !path.text().equals(SiteLayout.REDIRECT_RULES);
  }

  private Answer ruled(RedirectRules.Rule rule) throws IOException {
    return rule.isRedirect()
        ? new Answer.Elsewhere(rule.status(), rule.target())
        : instead(rule.status(), belowBase(rule.target()));
  }

  private String belowBase(String target) {
    return RequestPath.read(target)
        .filter(path -> path.isBelow(base))
        .map(path -> path.below(base).text())
        .orElse(target);
  }

  private Answer instead(int status, String page) throws IOException {
    Optional<RequestPath> path = RequestPath.read(page);
    Optional<Content> content = path.isEmpty() ? Optional.empty() : files.file(fileOf(path.get()));
    return content
        .<Answer>map(shown -> new Answer.Instead(status, shown))
        .orElseGet(() -> new Answer.Bare(status));
  }

  /** The file behind a path, from the site's root. */
  static List<String> fileOf(RequestPath path) {
    List<String> segments = new ArrayList<>(path.segments());
    if (path.isFolder() || segments.isEmpty()) {
      segments.add(INDEX);
    }
    return segments;
  }

  /** Read again when the file was changed. */
  private RedirectRules rules() throws IOException {
    Optional<Content> file = files.file(List.of(SiteLayout.REDIRECT_RULES.substring(1)));
    if (file.isEmpty()) {
      return RedirectRules.NONE;
    }
    String tag = file.get().validators().tag();
    ReadRules known = rules.get();
    if (known.tag().equals(tag)) {
      return known.rules();
    }
    Optional<Content.Bytes> opened = file.get().open();
    if (opened.isEmpty()) {
      return known.rules();
    }
    try (Content.Bytes bytes = opened.get()) {
      ByteArrayOutputStream copy = new ByteArrayOutputStream();
      bytes.writeTo(copy, 0, bytes.length());
      RedirectRules read = RedirectRules.read(copy.toByteArray());
      rules.set(new ReadRules(tag, read));
      return read;
    }
  }
}
