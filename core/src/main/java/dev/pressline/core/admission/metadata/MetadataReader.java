package dev.pressline.core.admission.metadata;

import dev.pressline.core.admission.frontmatter.FrontMatter;
import dev.pressline.core.admission.source.Notes;
import dev.pressline.core.draft.Submission;
import dev.pressline.core.enrichment.decision.EnrichmentWish;
import dev.pressline.core.site.SiteSettings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Gives the keys of front matter their meaning; those without one are kept as they are. */
public final class MetadataReader {
  /** Addresses of pictures by id, for the galleries in a text of WordPress. */
  public static final String ATTACHMENTS = "wordpress_attachments";

  private static final Set<String> KNOWN =
      Set.of(
          "title",
          "date",
          "updated",
          "lastmod",
          "modified",
          "last_modified_at",
          "last_modified",
          "tags",
          "tag",
          "categories",
          "category",
          "slug",
          "permalink",
          "aliases",
          "alias",
          "redirect_from",
          "lang",
          "language",
          "locale",
          "author",
          "authors",
          "excerpt",
          "description",
          "summary",
          "published",
          "draft",
          "password",
          "publishat",
          "publish_at",
          "publishdate",
          "publish_date",
          "pubdate",
          "expiresat",
          "expires_at",
          "expirydate",
          "expiry_date",
          "expires",
          "unpublishdate",
          EnrichmentWish.ENRICH,
          EnrichmentWish.NOLINK,
          ATTACHMENTS);
  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(?:[-_][A-Za-z0-9]{1,8})*");

  private final FrontMatter fields;
  private final Submission submission;
  private final SiteSettings site;
  private final Notes notes;

  /** Reads the fields of a submission; dates without a zone are in the site's. */
  public MetadataReader(FrontMatter fields, Submission submission, SiteSettings site, Notes notes) {
    this.fields = fields;
    this.submission = submission;
    this.site = site;
    this.notes = notes;
  }

  /**
   * Keys under which the picture of a post is looked for, in lower case, the first found counts.
   */
  public static List<String> coverKeys() {
    return Cover.KEYS;
  }

  /**
   * The metadata.
   *
   * @throws dev.pressline.core.admission.source.DraftRefusedException if a date is none
   */
  public Metadata metadata() {
    Terms terms = new Terms(fields);
    Optional<Cover> cover = Cover.find(fields, notes);
    return new Metadata(
        new FieldText(notes).text(fields, "title"),
        new FieldText(notes)
            .text(fields, "lang", "language", "locale")
            .filter(language -> LANGUAGE.matcher(language).matches())
            .map(language -> language.replace('_', '-')),
        terms.authors(),
        new DatesReader(fields, submission, site.zone(), notes).dates(),
        new Categories(fields, submission.sourcePath(), site.habits().categoryLists()).paths(),
        terms.tags(),
        cover.map(Cover::url),
        new FieldText(notes).text(fields, "excerpt", "summary"),
        new FieldText(notes).text(fields, "description", "summary"),
        extra(cover.map(Cover::key)),
        new VisibilityReader(fields, notes).visibility(submission.sourcePath()));
  }

  private Map<String, String> extra(Optional<String> coverKey) {
    Map<String, String> extra = new TreeMap<>(new WishReader(fields, notes).wishes());
    fields
        .fields()
        .forEach(
            (key, field) -> {
              boolean known = KNOWN.contains(key) || coverKey.map(key::equals).orElse(false);
              if (!known) {
                extra.put(field.key(), FlowStyle.of(field.value()));
              }
            });
    return extra;
  }
}
