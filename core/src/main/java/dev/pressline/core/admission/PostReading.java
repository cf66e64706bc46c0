package dev.pressline.core.admission;

import dev.pressline.core.admission.body.BodyDom;
import dev.pressline.core.admission.body.ReadBody;
import dev.pressline.core.admission.frontmatter.FrontMatter;
import dev.pressline.core.admission.frontmatter.FrontMatterReader;
import dev.pressline.core.admission.html.HtmlReader;
import dev.pressline.core.admission.markdown.MarkdownReader;
import dev.pressline.core.admission.metadata.Metadata;
import dev.pressline.core.admission.metadata.MetadataReader;
import dev.pressline.core.admission.source.Notes;
import dev.pressline.core.admission.source.SourceDecoder;
import dev.pressline.core.admission.text.PlainTextReader;
import dev.pressline.core.draft.SourceFormat;
import dev.pressline.core.draft.Submission;
import dev.pressline.core.post.Body;
import dev.pressline.core.post.LinkHint;
import dev.pressline.core.post.Post;
import dev.pressline.core.post.PostContent;
import dev.pressline.core.post.Revision;
import dev.pressline.core.site.SiteSettings;
import java.util.List;
import java.util.Optional;

/** The reading of one submission, from its bytes to the post. */
final class PostReading {
  private final Submission submission;
  private final SiteSettings site;
  private final Notes notes;

  PostReading(Submission submission, SiteSettings site, int maxSourceBytes) {
    this.submission = submission;
    this.site = site;
    this.notes = SourceDecoder.decode(submission.source(), maxSourceBytes);
  }

  Post post(Revision revision) {
    FrontMatterReader.HeadAndBody parts = FrontMatterReader.read(notes);
    FrontMatter fields = parts.frontMatter().overriddenBy(FrontMatter.of(submission.metadata()));
    String source = notes.source().text().substring(parts.bodyStart());
    SourceFormat format = Formats.of(submission, parts.present(), source);
    Metadata metadata = new MetadataReader(fields, submission, site, notes).metadata();
    if (source.isBlank()) {
      notes.warn(parts.bodyStart(), "EMPTY_BODY", "There is no text below the front matter.");
    }
    ReadBody body = body(format, source, parts.bodyStart(), metadata.title());
    PostContent content = content(fields, metadata, body, source, format);
    return new Post(submission.postId(), submission.site(), revision, content, notes.inOrder());
  }

  private ReadBody body(SourceFormat format, String source, int bodyStart, Optional<String> title) {
    return switch (format) {
      case MARKDOWN -> MarkdownReader.read(source, bodyStart, notes);
      case HTML -> HtmlReader.read(source, notes);
      case TEXT -> PlainTextReader.read(source, bodyStart, title, notes);
    };
  }

  private PostContent content(
      FrontMatter fields, Metadata given, ReadBody body, String source, SourceFormat format) {
    Metadata metadata = given.completedBy(body.facts(), site.zone());
    String title = Titles.choose(metadata, body, submission, notes);
    body.dom().removeLeading(title);
    BodyDom.Canonical canonical = body.dom().canonical();
    Addresses addresses = new Addresses(fields, submission, site, notes);
    String slug = addresses.slug(title);
    PostContent content =
        new PostContent(
            title,
            slug,
            addresses.permalink(slug, metadata),
            metadata.language(),
            metadata.authors(),
            metadata.dates(),
            metadata.categories(),
            metadata.tags(),
            new Body(canonical.html(), canonical.text(), source, format),
            submission.sourcePath(),
            metadata.cover(),
            metadata.excerpt().or(body::excerpt),
            metadata.description(),
            body.citations(),
            within(body.linkHints(), canonical.text().length()),
            metadata.extra(),
            metadata.visibility(),
            "");
    return ContentHash.stampedOn(content);
  }

  private static List<LinkHint> within(List<LinkHint> hints, int length) {
    return hints.stream()
        .map(
            hint ->
                new LinkHint(
                    hint.kind(), hint.title(), hint.url(), Math.min(hint.position(), length)))
        .toList();
  }
}
