package dev.pressline.core.site;

import dev.pressline.core.digest.Digest;
import dev.pressline.core.post.PostContent;
import dev.pressline.core.post.PostId;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The shape of a site's addresses, written with Hexo's variables: {@code
 * :year/:month/:day/:title/}.
 *
 * <p>What a variable stands for is always made a slug, so an expanded address never leaves the
 * site, whatever the post says. Variables: <a
 * href="https://hexo.io/docs/permalinks">https://hexo.io/docs/permalinks</a>.
 */
public final class PermalinkPattern {
  private static final int HASH_DIGITS = 12;
  private static final String NO_CATEGORY = "uncategorized";

  private final List<Piece> pieces;

  private PermalinkPattern(List<Piece> pieces) {
    this.pieces = List.copyOf(pieces);
  }

  /**
   * Reads a pattern. A slash at its beginning makes no difference.
   *
   * @throws IllegalArgumentException when the pattern has an unknown variable, a literal that is
   *     not safe in an address, or nothing that tells one post from another; the message says which
   */
  public static PermalinkPattern parse(String pattern) {
    String rest = pattern.startsWith("/") ? pattern.substring(1) : pattern;
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < rest.length(); ) {
      int end = rest.indexOf(':', i);
      if (end == i) {
        Variable variable = variableAt(rest, i + 1, pattern);
        pieces.add(new Piece.Value(variable));
        i += 1 + variable.key().length();
      } else {
        int literalEnd = end < 0 ? rest.length() : end;
        pieces.add(new Piece.Literal(rest.substring(i, literalEnd)));
        i = literalEnd;
      }
    }
    refuseUnsafe(pieces, pattern);
    return new PermalinkPattern(pieces);
  }

  /**
   * The address path of a post: starts with {@code /}, has no empty, {@code .} or {@code ..}
   * segment.
   *
   * @param date the published date
   * @param zone of the site, in which the date's parts are read
   */
  public String expand(PostContent content, PostId id, Instant date, ZoneId zone) {
    Subject subject = new Subject(content, id, date.atZone(zone));
    return pieces.stream()
        .map(
            piece ->
                switch (piece) {
                  case Piece.Literal(String text) -> text;
                  case Piece.Value(Variable variable) -> variable.of(subject);
                })
        .collect(Collectors.joining("", "/", ""));
  }

  private static Variable variableAt(String text, int start, String pattern) {
    Optional<Variable> longest = Optional.empty();
    for (Variable variable : Variable.values()) {
      boolean longer =
          longest.map(known -> known.key().length() < variable.key().length()).orElse(true);
      if (longer && text.startsWith(variable.key(), start)) {
        longest = Optional.of(variable);
      }
    }
    return longest.orElseThrow(
        () ->
            new IllegalArgumentException(
                "Permalink pattern '%s': no variable is known at '%s'; known are %s."
                    .formatted(pattern, text.substring(start - 1), Variable.names())));
  }

  private static void refuseUnsafe(List<Piece> pieces, String pattern) {
    boolean distinct =
        pieces.stream().anyMatch(piece -> piece instanceof Piece.Value(var v) && v.distinguishes);
    if (!distinct) {
      throw new IllegalArgumentException(
          ("Permalink pattern '%s' gives every post the same address: add :title, :name,"
                  + " :post_title, :id or :hash.")
              .formatted(pattern));
    }
    String sample =
        pieces.stream()
            .map(piece -> piece instanceof Piece.Literal(String text) ? text : "x")
            .collect(Collectors.joining("", "/", ""));
    if (SitePath.read(sample) instanceof SitePath.Reading.Unsafe(String reason)) {
      throw new IllegalArgumentException(
          "Permalink pattern '%s' makes no address: the path %s.".formatted(pattern, reason));
    }
  }

  private record Subject(PostContent content, PostId id, ZonedDateTime date) {
    String slug() {
      String slug = Slug.keepingCase(content.slug());
      return slug.isEmpty() ? shortHash(Digest.SHA_256, id.value()) : slug;
    }

    String orSlug(String slug) {
      return slug.isEmpty() ? slug() : slug;
    }

    String fileName() {
      String path = content.sourcePath().orElse("");
      String file = path.substring(path.lastIndexOf('/') + 1);
      int dot = file.lastIndexOf('.');
      return orSlug(Slug.keepingCase(dot > 0 ? file.substring(0, dot) : file));
    }

    String category() {
      String path =
          content.categories().stream()
              .limit(1)
              .flatMap(category -> category.names().stream())
              .map(Slug::of)
              .filter(slug -> !slug.isEmpty())
              .collect(Collectors.joining("/"));
      return path.isEmpty() ? NO_CATEGORY : path;
    }

    String number() {
      String declared = Slug.keepingCase(content.extra().getOrDefault("id", ""));
      return declared.isEmpty() ? shortHash(Digest.SHA_256, id.value()) : declared;
    }

    /** As Hexo makes it: SHA-1 over the slug and the seconds since 1970. */
    String hash() {
      return shortHash(Digest.SHA_1, content.slug() + date.toEpochSecond());
    }

    private static String shortHash(Digest digest, String text) {
      return digest.hexOf(text).substring(0, HASH_DIGITS);
    }
  }

  private enum Variable {
    YEAR(false),
    MONTH(false),
    DAY(false),
    I_MONTH(false),
    I_DAY(false),
    HOUR(false),
    MINUTE(false),
    SECOND(false),
    TITLE(true),
    NAME(true),
    POST_TITLE(true),
    CATEGORY(false),
    ID(true),
    HASH(true);

    private final boolean distinguishes;

    Variable(boolean distinguishes) {
      this.distinguishes = distinguishes;
    }

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    static String names() {
      return List.of(values()).stream().map(v -> ":" + v.key()).collect(Collectors.joining(" "));
    }

    String of(Subject post) {
      return switch (this) {
        case YEAR -> padded(post.date.getYear(), 4);
        case MONTH -> padded(post.date.getMonthValue(), 2);
        case DAY -> padded(post.date.getDayOfMonth(), 2);
        case I_MONTH -> padded(post.date.getMonthValue(), 1);
        case I_DAY -> padded(post.date.getDayOfMonth(), 1);
        case HOUR -> padded(post.date.getHour(), 2);
        case MINUTE -> padded(post.date.getMinute(), 2);
        case SECOND -> padded(post.date.getSecond(), 2);
        case TITLE -> post.slug();
        case NAME -> post.fileName();
        case POST_TITLE -> post.orSlug(Slug.of(post.content.title()));
        case CATEGORY -> post.category();
        case ID -> post.number();
        case HASH -> post.hash();
      };
    }

    private static String padded(int number, int digits) {
      String text = Integer.toString(number);
      return "0".repeat(Math.max(0, digits - text.length())) + text;
    }
  }

  private sealed interface Piece {
    record Literal(String text) implements Piece {}

    record Value(Variable variable) implements Piece {}
  }
}
