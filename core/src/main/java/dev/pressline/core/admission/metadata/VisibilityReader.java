package dev.pressline.core.admission.metadata;

import dev.pressline.core.admission.frontmatter.FrontMatter;
import dev.pressline.core.admission.frontmatter.YamlValue;
import dev.pressline.core.admission.source.Notes;
import dev.pressline.core.post.SourcePosition;
import dev.pressline.core.post.Visibility;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether readers may see a post. In doubt they may not: what was published by mistake cannot be
 * taken back from those who read it.
 */
final class VisibilityReader {
  private static final Pattern DRAFTS_FOLDER = Pattern.compile("(?:^|.*/)_drafts/.*");
  private static final Pattern SECTION =
      Pattern.compile("(?:^|.*/)_index\\.(?:[^/]*\\.)?(?:md|markdown|html?)");
  private static final Set<String> NEVER = Set.of("never", "link");
  private static final Set<String> YES = Set.of("true", "yes", "on", "y", "1");
  private static final Set<String> NO = Set.of("false", "no", "off", "n", "0");
  private final FrontMatter fields;
  private final Notes notes;

  VisibilityReader(FrontMatter fields, Notes notes) {
    this.fields = fields;
    this.notes = notes;
  }

  /** The visibility of a post from the path. */
  Visibility visibility(Optional<String> path) {
    Optional<Boolean> published = truth("published", false);
    Optional<Boolean> draft = truth("draft", true);
    boolean inDrafts = path.map(p -> DRAFTS_FOLDER.matcher(p).matches()).orElse(false);
    boolean said = published.isPresent() || draft.isPresent();
    boolean shown = said ? published.orElse(true) && !draft.orElse(false) : !inDrafts;
    boolean shownAsPost = shown && !isSection(path) && !isUnrendered() && !isRedirect();
    return shownAsPost && !isLocked() ? Visibility.PUBLIC : Visibility.HELD;
  }

  /** https://gohugo.io/content-management/organization/#index-pages-_indexmd; Zola's are alike. */
  private boolean isSection(Optional<String> path) {
    boolean section = path.map(p -> SECTION.matcher(p).matches()).orElse(false);
    if (section) {
      notes.warn(
          SourcePosition.NOWHERE,
          "SECTION_PAGE",
          "Hugo and Zola keep the head of a list in _index.md: it is no post and is shown to"
              + " nobody. To publish it, give the file another name.");
    }
    return section;
  }

  /** Hugo's {@code headless} and {@code build}, Zola's {@code render}. */
  private boolean isUnrendered() {
    Optional<FrontMatter.Field> field =
        fields
            .find("headless")
            .filter(headless -> is(headless.value(), YES))
            .or(() -> fields.find("render").filter(render -> is(render.value(), NO)))
            .or(() -> fields.find("build", "_build").filter(build -> isNeverRendered(build)));
    field.ifPresent(
        found ->
            notes.warn(
                found.value().place(),
                "NOT_RENDERED",
                "\"%s\" asks for no page, so the post is shown to nobody. To publish it, remove it."
                    .formatted(found.key())));
    return field.isPresent();
  }

  /** Jekyll's {@code redirect_to} and the {@code redirect} of Go's blog stand for a whole page. */
  private boolean isRedirect() {
    Optional<FrontMatter.Field> field =
        fields
            .find("redirect_to", "redirect")
            .filter(to -> to.value() instanceof YamlValue.Scalar at && isAddress(at.text()));
    field.ifPresent(
        found ->
            notes.warn(
                found.value().place(),
                "REDIRECT_ONLY",
                "\"%s\" leads readers elsewhere, so the post is shown to nobody. To keep its address,"
                        .formatted(found.key())
                    + " list it under \"aliases\" of the post it leads to."));
    return field.isPresent();
  }

  private static boolean isAddress(String text) {
    return text.startsWith("/") || text.startsWith("http");
  }

  private static boolean isNeverRendered(FrontMatter.Field build) {
    return build.value() instanceof YamlValue.Mapping mapping
        && mapping.entries().get("render") instanceof YamlValue render
        && (is(render, NO) || is(render, NEVER));
  }

  private static boolean is(YamlValue value, Set<String> words) {
    return value instanceof YamlValue.Scalar scalar && words.contains(lower(scalar));
  }

  private boolean isLocked() {
    Optional<FrontMatter.Field> password =
        fields.find("password").filter(field -> !isNo(field.value()));
    password.ifPresent(
        field ->
            notes.warn(
                field.value().place(),
                "PASSWORD_NOT_ASKED",
                "The post has a password, and Pressline asks readers for none: it is shown to"
                    + " nobody. To publish it, remove \""
                    + field.key()
                    + "\"."));
    return password.isPresent();
  }

  private static boolean isNo(YamlValue value) {
    return value instanceof YamlValue.Scalar scalar && lower(scalar).equals("false");
  }

  /** Hugo's {@code published} may be a date, which says nothing here. */
  private Optional<Boolean> truth(String key, boolean inDoubt) {
    return fields
        .find(key)
        .flatMap(
            field -> {
              String text = field.value() instanceof YamlValue.Scalar scalar ? lower(scalar) : "";
              if (YES.contains(text) || NO.contains(text)) {
                return Optional.of(YES.contains(text));
              }
              return isDate(text) ? Optional.empty() : Optional.of(unclear(field, inDoubt));
            });
  }

  private boolean unclear(FrontMatter.Field field, boolean inDoubt) {
    notes.warn(
        field.value().place(),
        "VISIBILITY_UNCLEAR",
        "\""
            + field.key()
            + "\" is neither true nor false, so the post is shown to nobody. Write"
            + " one of the two.");
    return inDoubt;
  }

  private static boolean isDate(String text) {
    return DateReader.read(text, ZoneOffset.UTC) instanceof DateReader.Reading.Moment;
  }

  private static String lower(YamlValue.Scalar scalar) {
    return scalar.text().strip().toLowerCase(Locale.ROOT);
  }
}
