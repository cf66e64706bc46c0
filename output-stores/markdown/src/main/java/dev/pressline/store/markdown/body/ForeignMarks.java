package dev.pressline.store.markdown.body;

import dev.pressline.core.admission.dialect.mark.CodeRegions;
import dev.pressline.core.admission.dialect.mark.Found;
import dev.pressline.core.admission.dialect.mark.Mark;
import dev.pressline.core.admission.dialect.mark.MarkScanner;
import dev.pressline.core.admission.metadata.SourceName;
import dev.pressline.core.post.PostContent;
import dev.pressline.store.markdown.dialect.Dialect;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Marks of template engines in a text, for the generator that is to read it. */
final class ForeignMarks {
  private static final Pattern OF_POSTS = Pattern.compile("(?:^|.*/)_posts/.*");
  private static final Pattern OF_CONTENT = Pattern.compile("(?:^|.*/)content/.*");
  private static final Set<String> OF_FILES = Set.of("asset_img", "asset_path", "asset_link");
  private static final Set<String> OF_HEXO =
      Set.of("asset_img", "asset_path", "asset_link", "post_link", "post_path");

  /** Each is looked for in the text that is shown; with more the text is made from the HTML. */
  private static final int MOST_MARKS = 500;

  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final String RAW = "{% raw %}\n";
  private static final String END_OF_RAW = "{% endraw %}\n";

  private ForeignMarks() {}

  /**
   * Whether the post lay where the generator keeps its own, so that marks are meant for it. Hexo
   * has dated names as well as Jekyll; tags that only Hexo has tell them apart. Its tags for files
   * beside the post are meant for nobody, since that is not where the files lie now.
   */
  static boolean isWrittenFor(PostContent content, Dialect dialect) {
    String path = content.sourcePath().orElse("");
    List<String> tags = tags(content.body().source());
    boolean dated = SourceName.isOfJekyll(path);
    boolean ofHexo = tags.stream().anyMatch(OF_HEXO::contains);
    return switch (dialect) {
      case JEKYLL -> dated && !ofHexo;
      case HEXO ->
          OF_POSTS.matcher(path).matches()
              && (!dated || ofHexo)
              && tags.stream().noneMatch(OF_FILES::contains);
      case HUGO -> OF_CONTENT.matcher(path).matches();
    };
  }

  private static List<String> tags(String markdown) {
    return MarkScanner.marks(markdown, CodeRegions.ofMarkdown(markdown)).stream()
        .map(Found::mark)
        .filter(mark -> mark.style() == Mark.Style.TAG)
        .map(Mark::name)
        .toList();
  }

  /** Whether the text has marks that ingest took for more than what they show. */
  static boolean areIn(String markdown, PostContent content) {
    String shown = BLANKS.matcher(content.body().text()).replaceAll(" ");
    List<Found> marks = MarkScanner.marks(markdown, CodeRegions.ofMarkdown(markdown));
    return marks.size() > MOST_MARKS
        || marks.stream()
            .map(found -> markdown.substring(found.mark().start(), found.mark().end()))
            .map(mark -> BLANKS.matcher(mark).replaceAll(" "))
            .anyMatch(mark -> !shown.contains(mark));
  }

  /**
   * The text with nothing in it that the generator would run; empty when only another form of the
   * text can say that.
   */
  static Optional<FileText> disarmed(String markdown, boolean tellsExcerpt, Dialect dialect) {
    boolean armed = isArmed(markdown, dialect);
    if (!armed) {
      return Optional.of(new FileText(markdown, false, tellsExcerpt));
    }
    return switch (dialect) {
      case HEXO -> Optional.of(new FileText(markdown, true, tellsExcerpt));
      case JEKYLL ->
          Optional.of(
              markdown.contains("endraw")
                  ? new FileText(markdown, true, tellsExcerpt)
                  : new FileText(RAW + markdown + END_OF_RAW, false, tellsExcerpt));
      case HUGO -> HugoComments.of(markdown).map(text -> new FileText(text, false, tellsExcerpt));
    };
  }

  private static boolean isArmed(String text, Dialect dialect) {
    return switch (dialect) {
      case HEXO -> text.contains("{{") || text.contains("{%") || text.contains("{#");
      case JEKYLL -> text.contains("{{") || text.contains("{%");
      case HUGO -> text.contains("{{<") || text.contains("{{%");
    };
  }
}
