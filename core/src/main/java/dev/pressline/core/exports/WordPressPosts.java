package dev.pressline.core.exports;

import dev.pressline.core.admission.metadata.MetadataReader;
import dev.pressline.core.admission.wordpress.WordPressText;
import dev.pressline.core.draft.SourceBytes;
import dev.pressline.core.draft.SourceFormat;
import dev.pressline.core.draft.Submission;
import dev.pressline.core.post.PostId;
import dev.pressline.core.post.SourcePosition;
import dev.pressline.core.post.Warning;
import dev.pressline.core.site.SitePath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns items of a WordPress export into drafts. The text travels as it stands in the export;
 * ingest knows how WordPress writes.
 */
public final class WordPressPosts implements ExportedPosts<WordPressItem> {
  /** Name of the element that holds the text of a post. */
  public static final String TEXT = "content:encoded";

  private static final Set<String> UNSEEN = Set.of("draft", "pending", "auto-draft", "inherit");
  private static final Pattern GALLERY_IDS =
      Pattern.compile(
          "\\[gallery\\b[^\\]]{0,2000}?\\b(?:ids|include)\\s*=\\s*[\"']?([\\d,\\s]{1,2000}+)");
  private static final Pattern NO_DATE = Pattern.compile("0000-00-00.*|-0001-.*");
  private static final int LONGEST_FIELD = 1000;

  private final WordPressBlog blog;
  private final Target target;

  /** Posts of the blog for a site. */
  public WordPressPosts(WordPressBlog blog, Target target) {
    this.blog = blog;
    this.target = target;
  }

  @Override
  public Optional<LeftOut> leftOut(WordPressItem item) {
    boolean post = item.type().equals("post") || item.type().equals("page") && target.pages();
    if (!post) {
      return Optional.of(kindOf(item.type()));
    }
    if (item.status().equals("trash")) {
      return Optional.of(LeftOut.TRASH);
    }
    boolean empty = item.text(TEXT).isBlank() && UNSEEN.contains(item.status());
    return empty ? Optional.of(LeftOut.EMPTY) : Optional.empty();
  }

  @Override
  public ExportedPost post(WordPressItem item) {
    List<Warning> warnings = new ArrayList<>();
    Submission draft =
        new Submission(
            postId(item),
            target.site(),
            Optional.of(SourceFormat.HTML),
            SourceBytes.utf8(item.text(TEXT)),
            Optional.empty(),
            metadata(item, warnings),
            Optional.empty(),
            Optional.empty(),
            Optional.of(target.submitter()));
    return new ExportedPost(draft, title(item), warnings);
  }

  @Override
  public int comments(WordPressItem item) {
    return item.comments();
  }

  /** The id of the post in the blog it comes from, which no edit changes. */
  private PostId postId(WordPressItem item) {
    String host = blog.address().replaceFirst("^[a-zA-Z]+://", "");
    return new PostId(target.site() + "/wp/" + (host.isEmpty() ? "" : host + "/") + item.id());
  }

  private static LeftOut kindOf(String type) {
    return switch (type) {
      case "page" -> LeftOut.PAGE;
      case "attachment" -> LeftOut.ATTACHMENT;
      case "revision" -> LeftOut.REVISION;
      default -> LeftOut.OTHER;
    };
  }

  private static String title(WordPressItem item) {
    String title = Values.plain(item.text("title"));
    return title.isEmpty() ? "(no title, post " + item.id() + ")" : title;
  }

  private Map<String, String> metadata(WordPressItem item, List<Warning> warnings) {
    Values values = new Values();
    values.text("dialect", WordPressText.DIALECT);
    values.text("title", Values.plain(item.text("title")));
    values.text("slug", item.find("wp:post_name").map(SitePath::percentDecoded));
    permalink(item, warnings).ifPresent(path -> values.text("permalink", path));
    values.text("excerpt", Values.plain(item.text("excerpt:encoded")));
    values.list("author", item.find("dc:creator").map(blog::author).stream().toList());
    dates(item, values);
    terms(item, values);
    showing(item, values);
    fields(item, values);
    values.table(MetadataReader.ATTACHMENTS, galleryPictures(item));
    return values.all();
  }

  /** The path the post has had, so that links to it still lead to it. */
  private Optional<String> permalink(WordPressItem item, List<Warning> warnings) {
    String link = item.find("link").orElse("");
    boolean ours = !blog.address().isEmpty() && link.startsWith(blog.address() + "/");
    String path = ours ? link.substring(blog.address().length()) : "";
    boolean published = item.status().equals("publish");
    if (path.indexOf('?') >= 0 || path.indexOf('#') >= 0 || path.equals("/")) {
      if (published) {
        warnings.add(
            new Warning(
                "ADDRESS_NOT_KEPT",
                "The address " + link + " is no path that files can have; the site gives another.",
                SourcePosition.NOWHERE));
      }
      return Optional.empty();
    }
    return Optional.of(path).filter(found -> !found.isEmpty());
  }

  private static void dates(WordPressItem item, Values values) {
    Optional<String> published =
        date(item, "wp:post_date_gmt")
            .map(date -> date + " Z")
            .or(() -> date(item, "wp:post_date"))
            .or(() -> UNSEEN.contains(item.status()) ? Optional.empty() : item.find("pubDate"));
    values.text("date", published);
    values.text("updated", date(item, "wp:post_modified_gmt").map(date -> date + " Z"));
    if (item.status().equals("future")) {
      values.text("publishdate", published);
    }
  }

  private static Optional<String> date(WordPressItem item, String element) {
    return item.find(element).filter(date -> !NO_DATE.matcher(date).matches());
  }

  /** Exports of the first version write every category twice, once without its taxonomy. */
  private void terms(WordPressItem item, Values values) {
    List<List<String>> categories = new ArrayList<>();
    List<String> tags = new ArrayList<>();
    Map<String, List<String>> others = new TreeMap<>();
    for (WordPressItem.Term term : item.terms()) {
      String name = Values.plain(term.name());
      switch (term.domain()) {
        case "category" -> categories.add(blog.pathTo(term));
        case "post_tag", "tag" -> tags.add(name);
        case "", "post_format" -> {}
        default -> others.computeIfAbsent("wp_" + term.domain(), _ -> new ArrayList<>()).add(name);
      }
    }
    values.lists("categories", categories.stream().distinct().toList());
    values.list("tags", tags.stream().distinct().toList());
    others.forEach(values::list);
  }

  private static void showing(WordPressItem item, Values values) {
    values.truth("draft", UNSEEN.contains(item.status()));
    if (item.status().equals("private")) {
      values.text("visibility", "private");
    }
    values.truth("password", item.find("wp:post_password").isPresent());
    values.truth("sticky", item.find("wp:is_sticky").filter("1"::equals).isPresent());
  }

  /** Fields that start with an underscore are those of WordPress and its plug-ins. */
  private void fields(WordPressItem item, Values values) {
    Optional.ofNullable(item.meta().get("_thumbnail_id"))
        .flatMap(id -> blog.attachment(id.strip()))
        .ifPresent(url -> values.text("cover", url));
    values.text("description", Optional.ofNullable(item.meta().get("_yoast_wpseo_metadesc")));
    values.text("canonical_url", Optional.ofNullable(item.meta().get("_yoast_wpseo_canonical")));
    Map<String, String> own = new TreeMap<>();
    item.meta()
        .forEach(
            (key, value) -> {
              boolean serialised = value.matches("(?s)[aOs]:\\d+:.*");
              if (!key.startsWith("_") && !serialised && value.length() <= LONGEST_FIELD) {
                own.put(key, value);
              }
            });
    values.table("custom_fields", own);
  }

  private Map<String, String> galleryPictures(WordPressItem item) {
    String text = item.text(TEXT);
    if (!text.contains("[gallery")) {
      return Map.of();
    }
    Map<String, String> pictures = new LinkedHashMap<>(blog.picturesOf(item.id()));
    Matcher gallery = GALLERY_IDS.matcher(text);
    while (gallery.find()) {
      Arrays.stream(gallery.group(1).split(","))
          .map(String::strip)
          .forEach(id -> blog.attachment(id).ifPresent(url -> pictures.put(id, url)));
    }
    return pictures;
  }
}
