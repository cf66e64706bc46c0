package dev.pressline.core.exports;

import dev.pressline.core.draft.SourceBytes;
import dev.pressline.core.draft.SourceFormat;
import dev.pressline.core.draft.Submission;
import dev.pressline.core.post.PostId;
import dev.pressline.core.post.SourcePosition;
import dev.pressline.core.post.Warning;
import dev.pressline.core.verdict.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Turns the posts of a Ghost export, of any version, into drafts. */
public final class GhostPosts implements ExportedPosts<GhostRow> {
  private static final String SITE_ROOT = "__GHOST_URL__";
  private static final Pattern WITHOUT_ZONE =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}[ T]\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?");
  private static final Pattern MILLIS = Pattern.compile("\\d{11,14}");

  private final GhostBlog blog;
  private final Target target;

  /** Posts of the blog for a site. */
  public GhostPosts(GhostBlog blog, Target target) {
    this.blog = blog;
    this.target = target;
  }

  @Override
  public Optional<LeftOut> leftOut(GhostRow post) {
    boolean page = post.text("type").equals("page") || post.isTrue("page");
    if (page && !target.pages()) {
      return Optional.of(LeftOut.PAGE);
    }
    boolean empty =
        !isShown(post) && GhostBody.of(post).text().isBlank() && refusal(post).isEmpty();
    return empty ? Optional.of(LeftOut.EMPTY) : Optional.empty();
  }

  @Override
  public Optional<Refusal> refusal(GhostRow post) {
    boolean readable = !GhostBody.of(post).text().isBlank();
    return readable || post.find("lexical", "mobiledoc").isEmpty()
        ? Optional.empty()
        : Optional.of(
            Refusal.of(
                "WITHOUT_HTML",
                "The export has no HTML of this post, only what Ghost's editor works on.",
                "Open the post in Ghost, save it, and export again."));
  }

  @Override
  public ExportedPost post(GhostRow post) {
    List<Warning> warnings = new ArrayList<>();
    GhostBody body = GhostBody.of(post);
    if (body.format() == SourceFormat.TEXT) {
      warn(
          warnings,
          "WITHOUT_HTML",
          "The export has no HTML of this post; its plain text was taken, without pictures and"
              + " headings. Save it in Ghost and export again.");
    }
    if (post.find("codeinjection_head", "codeinjection_foot").isPresent()) {
      warn(warnings, "CODE_INJECTION_LEFT_OUT", "Code that was put into the page was left out.");
    }
    Submission draft =
        new Submission(
            new PostId(target.site() + "/ghost/" + post.find("id", "uuid", "slug").orElse("0")),
            target.site(),
            Optional.of(body.format()),
            SourceBytes.utf8(atRoot(body.text())),
            Optional.empty(),
            metadata(post, body.format(), warnings),
            Optional.empty(),
            Optional.empty(),
            Optional.of(target.submitter()));
    String title = post.find("title").or(() -> post.find("slug")).orElse("(no title)");
    return new ExportedPost(draft, title, warnings);
  }

  @Override
  public int comments(GhostRow post) {
    return 0;
  }

  private Map<String, String> metadata(GhostRow post, SourceFormat format, List<Warning> warnings) {
    Values values = new Values();
    if (format == SourceFormat.HTML) {
      values.text("dialect", "ghost");
    }
    values.text("title", post.find("title"));
    values.text("slug", post.find("slug"));
    values.text("permalink", post.find("slug").map(_ -> blog.permalinks()));
    values.text("lang", post.find("locale", "language").filter(tag -> !tag.equals("en_US")));
    values.text("cover", post.find("feature_image", "image").map(GhostPosts::atRoot));
    values.text("excerpt", post.find("custom_excerpt"));
    values.text("description", blog.meta(post, "meta_description"));
    values.text("canonical_url", post.find("canonical_url").map(GhostPosts::atRoot));
    values.list("author", blog.authorsOf(post));
    List<String> tags = blog.tagsOf(post.text("id"));
    values.list("tags", tags.stream().filter(Predicate.not(GhostPosts::isInternal)).toList());
    values.list("internal_tags", tags.stream().filter(GhostPosts::isInternal).toList());
    values.truth("featured", post.isTrue("featured"));
    dates(post, values);
    showing(post, values, warnings);
    return values.all();
  }

  private static void dates(GhostRow post, Values values) {
    Optional<String> published = post.find("published_at").map(GhostPosts::date);
    values.text("date", published);
    values.text("updated", post.find("updated_at").map(GhostPosts::date));
    if (post.text("status").equals("scheduled")) {
      values.text("publishdate", published);
    }
  }

  private void showing(GhostRow post, Values values, List<Warning> warnings) {
    values.truth("draft", !isShown(post));
    if (post.text("status").equals("sent")
        || blog.meta(post, "email_only").filter("true"::equals).isPresent()) {
      warn(
          warnings,
          "SENT_BY_MAIL_ONLY",
          "Ghost sent this by mail and did not show it; it is shown to nobody here either.");
    }
    post.find("visibility")
        .filter(readers -> !readers.equals("public"))
        .ifPresent(
            readers -> values.text("visibility", readers.equals("paid") ? readers : "members"));
  }

  private static boolean isShown(GhostRow post) {
    String status = post.find("status").orElse("published");
    return status.equals("published") || status.equals("scheduled");
  }

  /** Ghost's dates are in UTC; its first version counts milliseconds. */
  private static String date(String written) {
    if (MILLIS.matcher(written).matches()) {
      return Instant.ofEpochMilli(Long.parseLong(written)).toString();
    }
    return WITHOUT_ZONE.matcher(written).matches() ? written + " Z" : written;
  }

  private static boolean isInternal(String tag) {
    return tag.startsWith("#");
  }

  /** Addresses below the old site's root, which is not named in its export, from our root. */
  private static String atRoot(String text) {
    return text.replace(SITE_ROOT + "/", "/").replace(SITE_ROOT, "/");
  }

  private static void warn(List<Warning> warnings, String code, String message) {
    warnings.add(new Warning(code, message, SourcePosition.NOWHERE));
  }
}
