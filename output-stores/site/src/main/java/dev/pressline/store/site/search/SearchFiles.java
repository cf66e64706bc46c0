package dev.pressline.store.site.search;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.pressline.core.post.PostId;
import dev.pressline.store.site.words.PostWords;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** The files of the search index as bytes. Threads may share it. */
public final class SearchFiles {
  /** The form of the files, which {@code search.js} has to read. */
  private static final int FORMAT = 1;

  private final SearchView view;
  private final Function<PostId, PostWords> words;
  private final Function<PostId, ShownPost> shown;
  private final SegmentWords.Recent recent = new SegmentWords.Recent();

  /**
   * The files of what the view holds.
   *
   * @param words of a post
   * @param shown of a post
   */
  public SearchFiles(
      SearchView view, Function<PostId, PostWords> words, Function<PostId, ShownPost> shown) {
    this.view = view;
    this.words = words;
    this.shown = shown;
  }

  /** The bytes of the file; empty when there is none. */
  public Optional<byte[]> bytes(SearchFile file) {
    if (!view.has(file)) {
      return Optional.empty();
    }
    return switch (file) {
      case SearchFile.Manifest manifest ->
          Optional.of(DataScript.of(manifest, this::writeManifest));
      case SearchFile.Words part ->
          view.segment(part.segment())
              .map(segment -> recent.of(segment, view.moment(), words).bytes(part));
      case SearchFile.Posts posts -> view.shelf(posts.shelf()).map(shelf -> shelf(posts, shelf));
      case SearchFile.Script(String name) ->
          Optional.of(Objects.requireNonNull(SearchScripts.contents().get(name)));
    };
  }

  private void writeManifest(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeNumberField("format", FORMAT);
    json.writeArrayFieldStart("segments");
    for (Segment segment : view.segments()) {
      json.writeStartArray();
      json.writeString(segment.name());
      json.writeString(segment.edition());
      json.writeNumber(segment.wordFiles());
      json.writeStartArray();
      for (Segment.Shelf shelf : segment.shelves()) {
        json.writeString(shelf.name().substring(segment.name().length()));
        json.writeString(shelf.edition());
        json.writeNumber(shelf.posts().size());
      }
      json.writeEndArray();
      json.writeEndArray();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private byte[] shelf(SearchFile.Posts file, Segment.Shelf shelf) {
    return DataScript.of(
        file,
        json -> {
          json.writeStartObject();
          json.writeStringField("edition", shelf.edition());
          json.writeArrayFieldStart("posts");
          for (HashedId post : shelf.posts()) {
            write(json, shown.apply(post.id()));
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private static void write(JsonGenerator json, ShownPost post) throws IOException {
    json.writeStartArray();
    json.writeString(post.title());
    json.writeString(post.href());
    json.writeString(post.day());
    json.writeString(post.language());
    json.writeString(post.direction());
    json.writeString(post.excerpt());
    json.writeEndArray();
  }
}
