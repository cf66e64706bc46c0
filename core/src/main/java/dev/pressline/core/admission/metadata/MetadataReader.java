package dev.pressline.core.admission.metadata;

import dev.pressline.core.admission.body.SafeUrl;
import dev.pressline.core.admission.frontmatter.FrontMatter;
import dev.pressline.core.admission.frontmatter.YamlValue;
import dev.pressline.core.admission.source.Notes;
import dev.pressline.core.draft.Submission;
import dev.pressline.core.post.Visibility;
import dev.pressline.core.site.SiteSettings;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gives the keys of front matter their meaning; those without one are kept as they are. */
public final class MetadataReader {
  private static final String[] COVER_KEYS = {
    "cover",
    "thumbnail",
    "image",
    "banner_img",
    "banner",
    "featured_image",
    "featured-image",
    "photo"
  };
  private static final Set<String> KNOWN =
      Set.of(
          "title",
          "date",
          "updated",
          "lastmod",
          "modified",
          "tags",
          "tag",
          "categories",
          "category",
          "slug",
          "permalink",
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
          "publishat",
          "publish_at",
          "publishdate",
          "publish_date",
          "expiresat",
          "expires_at",
          "expirydate",
          "expiry_date",
          "expires");
  private static final Pattern PICTURE_SOURCE =
      Pattern.compile("<img\\s[^>]*?src\\s*=\\s*[\"']([^\"']+)[\"']", Pattern.CASE_INSENSITIVE);
  private static final Pattern DRAFTS_FOLDER = Pattern.compile("(?:^|.*/)_drafts/.*");
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
   * The metadata.
   *
   * @throws dev.pressline.core.admission.source.DraftRefusedException if a date is none
   */
  public Metadata metadata() {
    Terms terms = new Terms(fields);
    Optional<FrontMatter.Field> cover = fields.find(COVER_KEYS);
    Optional<String> coverUrl = cover.flatMap(this::coverUrl);
    return new Metadata(
        new FieldText(notes).text(fields, "title"),
        new FieldText(notes)
            .text(fields, "lang", "language", "locale")
            .filter(language -> LANGUAGE.matcher(language).matches())
            .map(language -> language.replace('_', '-')),
        terms.authors(),
        new DatesReader(fields, submission, site.zone(), notes).dates(),
        terms.categories(),
        terms.tags(),
        coverUrl,
        new FieldText(notes).text(fields, "excerpt"),
        new FieldText(notes).text(fields, "description", "summary"),
        extra(coverUrl.isPresent() ? cover : Optional.empty()),
        visibility());
  }

  private Optional<String> coverUrl(FrontMatter.Field field) {
    Optional<String> written =
        switch (field.value()) {
          case YamlValue.Scalar scalar -> Optional.of(scalar.text());
          case YamlValue.Sequence sequence ->
              sequence.items().stream().findFirst().flatMap(MetadataReader::scalar);
          case YamlValue.Mapping mapping ->
              Optional.ofNullable(
                      mapping
                          .entries()
                          .getOrDefault(
                              "url",
                              mapping.entries().getOrDefault("src", mapping.entries().get("path"))))
                  .flatMap(MetadataReader::scalar);
        };
    Optional<String> url = written.map(MetadataReader::source).filter(MetadataReader::isAddress);
    Optional<String> safe = url.flatMap(SafeUrl::media);
    if (url.isPresent() && safe.isEmpty()) {
      notes.warn(
          field.value().place(),
          "COVER_UNSAFE",
          "The cover's address was left out: only http(s) is shown.");
    }
    return safe;
  }

  private static Optional<String> scalar(YamlValue value) {
    return value instanceof YamlValue.Scalar scalar ? Optional.of(scalar.text()) : Optional.empty();
  }

  /** Some exporters write the whole element instead of the address. */
  private static String source(String written) {
    Matcher element = PICTURE_SOURCE.matcher(written);
    return element.find() ? element.group(1) : written.strip();
  }

  private static boolean isAddress(String text) {
    return !text.isEmpty()
        && !Set.of("true", "false").contains(text.toLowerCase(Locale.ROOT))
        && text.chars().noneMatch(Character::isWhitespace);
  }

  private Visibility visibility() {
    Optional<Boolean> published = truth("published");
    Optional<Boolean> draft = truth("draft");
    if (published.isPresent() || draft.isPresent()) {
      boolean shown = published.orElse(true) && !draft.orElse(false);
      return shown ? Visibility.PUBLIC : Visibility.HELD;
    }
    boolean inDrafts =
        submission.sourcePath().map(path -> DRAFTS_FOLDER.matcher(path).matches()).orElse(false);
    return inDrafts ? Visibility.HELD : Visibility.PUBLIC;
  }

  private Optional<Boolean> truth(String key) {
    return fields
        .find(key)
        .flatMap(field -> scalar(field.value()))
        .map(text -> text.strip().toLowerCase(Locale.ROOT))
        .filter(Set.of("true", "false", "yes", "no", "on", "off")::contains)
        .map(Set.of("true", "yes", "on")::contains);
  }

  private Map<String, String> extra(Optional<FrontMatter.Field> cover) {
    Map<String, String> extra = new TreeMap<>();
    fields
        .fields()
        .forEach(
            (key, field) -> {
              boolean known = KNOWN.contains(key) || cover.map(field::equals).orElse(false);
              if (!known) {
                extra.put(field.key(), FlowStyle.of(field.value()));
              }
            });
    return extra;
  }
}
