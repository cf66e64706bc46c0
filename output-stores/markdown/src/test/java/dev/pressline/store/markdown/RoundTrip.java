package dev.pressline.store.markdown;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pressline.core.enrichment.EnrichedTag;
import dev.pressline.core.post.CategoryPath;
import dev.pressline.core.post.PostContent;
import dev.pressline.core.publication.Publication;
import dev.pressline.store.markdown.dialect.Dialect;
import dev.pressline.store.markdown.state.PostWish;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A publication written, read as a draft, and written again.
 *
 * @param read empty when what was written is refused
 */
record RoundTrip(
    Dialect dialect,
    Publication first,
    Written written,
    Optional<Publication> read,
    Optional<Written> again) {
  /** A file. */
  record Written(String path, String text) {
    private static Written of(Publication publication, PostFile files) {
      PostWish.Form.File file = (PostWish.Form.File) files.of(publication).form();
      try (InputStream in = file.content().source().open()) {
        return new Written(file.path(), new String(in.readAllBytes(), UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  static RoundTrip of(Publication publication, Dialect dialect) {
    PostFile files = new PostFile(Generator.in(Path.of("unused"), dialect).settings());
    Written written = Written.of(publication, files);
    Optional<Publication> read = Drafted.at(written.path(), written.text().getBytes(UTF_8));
    return new RoundTrip(
        dialect, publication, written, read, read.map(it -> Written.of(it, files)));
  }

  /** The laws that are broken; none, one hopes. */
  List<String> broken() {
    List<String> broken = new ArrayList<>();
    if (read.isEmpty()) {
      return List.of("refused");
    }
    PostContent was = first.content();
    PostContent is = read.get().content();
    check(is.title().equals(was.title()), "title", broken);
    check(read.get().publishedAt().equals(first.publishedAt()), "date", broken);
    check(read.get().permalink().equals(first.permalink()), "permalink", broken);
    check(read.get().formerPermalinks().equals(first.formerPermalinks()), "aliases", broken);
    check(categories(is).equals(categories(was)), "categories", broken);
    check(is.tags().equals(tags()), "tags", broken);
    check(is.authors().equals(was.authors()), "authors", broken);
    check(onOneLine(is.excerpt()).equals(onOneLine(was.excerpt())), "excerpt", broken);
    check(is.cover().equals(was.cover()), "cover", broken);
    check(is.dates().updated().equals(was.dates().updated()), "updated", broken);
    check(is.body().text().equals(was.body().text()), "text", broken);
    check(again.orElseThrow().path().equals(written.path()), "path", broken);
    check(again.orElseThrow().text().equals(written.text()), "bytes", broken);
    return broken;
  }

  /** Hugo and Jekyll know no category within another. */
  private List<String> categories(PostContent content) {
    return dialect == Dialect.HUGO
        ? content.categories().stream().flatMap(path -> path.names().stream()).distinct().toList()
        : content.categories().stream().map(CategoryPath::toString).toList();
  }

  private static Optional<String> onOneLine(Optional<String> text) {
    return text.map(words -> words.replaceAll("\\s+", " ").strip());
  }

  private List<String> tags() {
    Set<String> tags = new LinkedHashSet<>(first.content().tags());
    first.enrichment().tags().stream()
        .map(EnrichedTag::label)
        .filter(label -> tags.stream().noneMatch(label::equalsIgnoreCase))
        .forEach(tags::add);
    return List.copyOf(tags);
  }

  private static void check(boolean holds, String law, List<String> broken) {
    if (!holds) {
      broken.add(law);
    }
  }
}
