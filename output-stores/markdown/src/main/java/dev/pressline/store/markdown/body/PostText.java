package dev.pressline.store.markdown.body;

import dev.pressline.core.draft.SourceFormat;
import dev.pressline.core.enrichment.EnrichedLink;
import dev.pressline.core.enrichment.LinkedHtml;
import dev.pressline.core.post.PostContent;
import dev.pressline.core.publication.Publication;
import dev.pressline.core.site.SiteSettings;
import dev.pressline.store.markdown.body.html.HtmlLines;
import dev.pressline.store.markdown.body.html.MarkdownOfHtml;
import dev.pressline.store.markdown.dialect.Dialect;
import java.util.List;
import java.util.Optional;

/** Decides in which form the text of a publication is written. */
public final class PostText {
  /** No title is longer. */
  private static final int LONGEST_HEADING = 1000;

  private final Publication publication;
  private final PostContent content;
  private final Dialect dialect;
  private final SiteSettings site;
  private final Rereading rereading;

  /** Where the file will lie. */
  private final Rereading reading;

  private PostText(Publication publication, SiteSettings site, Dialect dialect) {
    this.publication = publication;
    this.content = publication.content();
    this.site = site;
    this.dialect = dialect;
    this.rereading = new Rereading(publication, site, content.sourcePath());
    this.reading =
        new Rereading(publication, site, Optional.of(dialect.posts() + "2026-01-31-post.md"));
  }

  /** The text of the publication for the generator. */
  public static FileText of(
      Publication publication, SiteSettings site, Dialect dialect, BodyForm form) {
    PostText text = new PostText(publication, site, dialect);
    Optional<FileText> written =
        form == BodyForm.AS_WRITTEN
                && publication.content().body().format() == SourceFormat.MARKDOWN
            ? text.asWritten()
            : Optional.empty();
    return written.orElseGet(text::fromHtml);
  }

  /** What the author wrote, if read again it is the same post. */
  private Optional<FileText> asWritten() {
    String source = content.body().source();
    boolean meant = ForeignMarks.isWrittenFor(content, dialect);
    if (!meant && ForeignMarks.areIn(source, content)) {
      return Optional.empty();
    }
    Optional<String> untitled = read(source).map(read -> withoutTitle(source, read));
    return untitled
        .flatMap(
            text ->
                content.assets().isEmpty()
                    ? untitled
                    : SourceAddresses.put(rereading, text, content))
        .flatMap(text -> read(text).map(read -> SourceLinks.put(rereading, text, read, links())))
        .map(PostText::ended)
        .flatMap(
            text ->
                meant
                    ? Optional.of(new FileText(text, false, tellsExcerpt(text)))
                    : ForeignMarks.disarmed(text, tellsExcerpt(text), dialect))
        .filter(file -> isRead(file.markdown()));
  }

  /** The text as it is read, if its words are those of the publication. */
  private Optional<PostContent> read(String markdown) {
    return rereading.of(markdown).filter(read -> read.body().text().equals(content.body().text()));
  }

  /** The title stands in the front matter; ingest takes a heading that repeats it out as well. */
  private String withoutTitle(String source, PostContent read) {
    String rest = withoutFirstHeading(source);
    boolean same =
        !rest.equals(source)
            && rereading
                .of(rest)
                .filter(other -> other.body().html().equals(read.body().html()))
                .filter(other -> other.excerpt().isPresent() == read.excerpt().isPresent())
                .isPresent();
    return same ? rest : source;
  }

  private static String withoutFirstHeading(String source) {
    String text = source.stripLeading();
    int end = text.indexOf('\n') < 0 ? text.length() : text.indexOf('\n');
    boolean heading = text.startsWith("# ") && end <= LONGEST_HEADING;
    return heading ? text.substring(end).stripLeading() : source;
  }

  private boolean tellsExcerpt(String markdown) {
    return reading.of(markdown).flatMap(PostContent::excerpt).equals(content.excerpt());
  }

  private FileText fromHtml() {
    String html = LinkedHtml.apply(content.body().html(), links());
    String markdown = ended(MarkdownOfHtml.of(html));
    return ForeignMarks.disarmed(markdown, false, dialect)
        .filter(file -> isRead(file.markdown()))
        .orElseGet(() -> new FileText(ended(HtmlLines.of(html)), false, false));
  }

  /** Whether the file gives the text of the publication when it is read where it lies. */
  private boolean isRead(String markdown) {
    return reading
        .of(markdown)
        .filter(read -> read.body().text().equals(content.body().text()))
        .isPresent();
  }

  /** The enrichment's, with paths of the site below the path at which the site lies. */
  private List<EnrichedLink> links() {
    return publication.enrichment().links().stream()
        .map(
            link ->
                link.url().startsWith("/") && !link.url().startsWith("//")
                    ? new EnrichedLink(
                        link.range(),
                        below(link.url()),
                        link.entityId(),
                        link.origin(),
                        link.score())
                    : link)
        .toList();
  }

  private String below(String path) {
    String base = site.baseUrl().getRawPath();
    return path.startsWith(base) ? path : base.substring(0, base.length() - 1) + path;
  }

  private static String ended(String text) {
    return text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
  }
}
