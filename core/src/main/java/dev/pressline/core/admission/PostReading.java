package dev.pressline.core.admission;

import dev.pressline.core.admission.asset.PostAssets;
import dev.pressline.core.admission.body.BodyDom;
import dev.pressline.core.admission.body.BodyLimits;
import dev.pressline.core.admission.body.ReadBody;
import dev.pressline.core.admission.dialect.Dialects;
import dev.pressline.core.admission.dialect.Rewritten;
import dev.pressline.core.admission.dialect.vocabulary.BlogFacts;
import dev.pressline.core.admission.frontmatter.FrontMatter;
import dev.pressline.core.admission.frontmatter.FrontMatterReader;
import dev.pressline.core.admission.hint.HintLines;
import dev.pressline.core.admission.html.HtmlReader;
import dev.pressline.core.admission.markdown.MarkdownReader;
import dev.pressline.core.admission.metadata.Metadata;
import dev.pressline.core.admission.metadata.MetadataReader;
import dev.pressline.core.admission.source.Notes;
import dev.pressline.core.admission.source.SourceDecoder;
import dev.pressline.core.admission.text.PlainTextReader;
import dev.pressline.core.asset.AssetInspector;
import dev.pressline.core.draft.SourceFormat;
import dev.pressline.core.draft.Submission;
import dev.pressline.core.post.Body;
import dev.pressline.core.post.LinkHint;
import dev.pressline.core.post.Post;
import dev.pressline.core.post.PostContent;
import dev.pressline.core.post.Revision;
import dev.pressline.core.post.Visibility;
import dev.pressline.core.site.SiteSettings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The reading of one submission, from its bytes to the post. */
final class PostReading {
  /** Ghost's name for the address at which a page wants to be known. */
  private static final String CANONICAL = "canonical_url";

  private final Submission submission;
  private final SiteSettings site;
  private final Notes notes;
  private final PostAssets assets;

  PostReading(
      Submission submission, SiteSettings site, int maxSourceBytes, AssetInspector inspector) {
    this.submission = submission;
    this.site = site;
    this.notes = SourceDecoder.decode(submission.source(), maxSourceBytes);
    this.assets = new PostAssets(submission, site, inspector, notes);
  }

  Post post(Revision revision) {
    FrontMatter given = FrontMatter.of(submission.metadata());
    FrontMatterReader.HeadAndBody parts =
        Exports.isFrom(given)
            ? new FrontMatterReader.HeadAndBody(FrontMatter.NONE, false, 0)
            : FrontMatterReader.read(notes);
    FrontMatter fields = parts.frontMatter().overriddenBy(given);
    String source = notes.source().text().substring(parts.bodyStart());
    SourceFormat format = Formats.of(submission, parts.present(), source);
    Metadata metadata = new MetadataReader(fields, submission, site, notes).metadata();
    if (source.isBlank() && metadata.visibility() == Visibility.PUBLIC) {
      notes.warn(
          parts.bodyStart(),
          "EMPTY_BODY",
          "There is no text below the front matter, so the page has a title only.");
    }
    BlogFacts facts = new BlogFacts(site, fields, submission.sourcePath());
    ReadBody body =
        switch (format) {
          case MARKDOWN -> MarkdownReader.read(source, parts.bodyStart(), facts, notes);
          case HTML -> html(parts, Exports.html(source, fields, notes), facts);
          case TEXT -> PlainTextReader.read(source, parts.bodyStart(), metadata.title(), notes);
        };
    PostContent content = content(fields, metadata, body, source, format);
    return new Post(submission.postId(), submission.site(), revision, content, notes.inOrder());
  }

  /** Generators look for their marks in HTML as well, when it has front matter. */
  private ReadBody html(FrontMatterReader.HeadAndBody parts, String source, BlogFacts facts) {
    BodyLimits.check(source, notes);
    if (!parts.present()) {
      return HtmlReader.read(source, notes);
    }
    Rewritten rewritten = Dialects.html(source, parts.bodyStart(), facts, notes);
    return HtmlReader.read(rewritten.body().text(), notes).hintingAt(rewritten.hints());
  }

  private PostContent content(
      FrontMatter fields, Metadata given, ReadBody body, String source, SourceFormat format) {
    Metadata metadata = given.completedBy(body.facts(), site);
    String title = Titles.choose(metadata, body, submission, notes);
    body.dom().removeLeading(title);
    Optional<String> cover = metadata.cover().flatMap(assets::cover);
    body.dom().changeAddresses(assets);
    BodyDom.Canonical canonical = body.dom().canonical();
    Addresses addresses = new Addresses(fields, submission, site, notes);
    String slug = addresses.slug(title);
    PostContent content =
        new PostContent(
            title,
            slug,
            addresses.permalink(slug, metadata),
            new Aliases(fields, site, notes).paths(),
            metadata.language(),
            metadata.authors(),
            metadata.dates(),
            metadata.categories(),
            metadata.tags(),
            new Body(canonical.html(), canonical.text(), source, format),
            submission.sourcePath(),
            cover,
            metadata.excerpt().or(canonical::excerpt),
            metadata.description(),
            body.citations(),
            hints(body, canonical),
            withCanonical(metadata.extra(), body),
            metadata.visibility(),
            assets.used(),
            "");
    return ContentHash.stampedOn(content);
  }

  private static Map<String, String> withCanonical(Map<String, String> extra, ReadBody body) {
    Map<String, String> all = new HashMap<>(extra);
    body.facts().canonical().ifPresent(address -> all.putIfAbsent(CANONICAL, address));
    return all;
  }

  /** Those that the reader found, and those that stand in the text. */
  private static List<LinkHint> hints(ReadBody body, BodyDom.Canonical canonical) {
    return Stream.concat(
            within(body.linkHints(), canonical.text()).stream(),
            HintLines.in(canonical.html(), canonical.text()).stream())
        .toList();
  }

  /** The hints in the text; one whose place is not known stands where its title is first read. */
  private static List<LinkHint> within(List<LinkHint> hints, String text) {
    return hints.stream()
        .map(
            hint -> {
              int found = hint.position() == 0 ? text.indexOf(hint.title()) : hint.position();
              int position = Math.clamp(found, 0, text.length());
              return new LinkHint(hint.kind(), hint.title(), hint.url(), position);
            })
        .toList();
  }
}
