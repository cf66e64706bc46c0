package dev.pressline.launcher.exports;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.pressline.core.exports.GhostBlog;
import dev.pressline.core.exports.GhostRow;
import dev.pressline.core.post.SourcePosition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads Ghost's export: one object with {@code db[0].data} or, from some tools, {@code data}, in
 * which every table is a list of rows.
 */
final class GhostReader implements ItemReader<GhostRow> {
  private static final int MAX_STRING = 4 * ExportRun.MAX_TEXT;
  private static final String PICTURES = "__GHOST_URL__/content/";
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxStringLength(MAX_STRING)
                  .maxDocumentLength(-1)
                  .build())
          .build();

  private final JsonParser json;
  private final GhostBlog blog;
  private boolean inTables;
  private boolean namesPictures;
  private String table = "";

  /** Reads the file and tells the blog of the rows of other tables on the way. */
  GhostReader(Path file, GhostBlog blog) throws IOException {
    this.blog = blog;
    this.json = JSON.createParser(Files.newInputStream(file));
  }

  @Override
  public Optional<Found<GhostRow>> next() throws BrokenExportException {
    try {
      inTables = inTables || enterTables();
      return inTables ? nextPost() : Optional.empty();
    } catch (JsonProcessingException e) {
      throw new BrokenExportException(place(e.getLocation()), e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new BrokenExportException(
          place(json.currentLocation()), String.valueOf(e.getMessage()), e);
    }
  }

  @Override
  public List<String> remarks() {
    return namesPictures
        ? List.of(
            "Posts show pictures below /content/, which are not in the export: copy the folder"
                + " \"content\" of your Ghost to the root of the site.")
        : List.of();
  }

  @Override
  public void close() throws IOException {
    json.close();
  }

  private boolean enterTables() throws IOException {
    while (json.nextToken() != null) {
      if (json.currentToken() != JsonToken.FIELD_NAME) {
        continue;
      }
      String name = json.currentName();
      JsonToken value = json.nextToken();
      if (name.equals("data") && value == JsonToken.START_OBJECT) {
        return true;
      }
      if (!name.equals("db")) {
        json.skipChildren();
      }
    }
    return false;
  }

  private Optional<Found<GhostRow>> nextPost() throws IOException {
    while (!table.isEmpty() || enterTable()) {
      JsonToken token = json.nextToken();
      if (token == JsonToken.START_OBJECT && table.equals("posts")) {
        SourcePosition place = place(json.currentTokenLocation());
        SourcePosition told = place.line() > 1 ? place : SourcePosition.NOWHERE;
        GhostRow row = row();
        namesPictures |= row.values().values().stream().anyMatch(text -> text.contains(PICTURES));
        return Optional.of(new Found<>(row, told, SourcePosition.NOWHERE));
      } else if (token == JsonToken.START_OBJECT) {
        blog.row(table, row());
      } else if (token == JsonToken.END_ARRAY || token == null) {
        table = "";
      } else {
        json.skipChildren();
      }
    }
    return Optional.empty();
  }

  /** Goes on to the next table; at the end of the last one there is none. */
  private boolean enterTable() throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      if (json.nextToken() == JsonToken.START_ARRAY) {
        table = name;
        return true;
      }
      json.skipChildren();
    }
    return false;
  }

  private GhostRow row() throws IOException {
    Map<String, String> values = new HashMap<>();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String column = json.currentName();
      JsonToken token = json.nextToken();
      if (token.isScalarValue() && token != JsonToken.VALUE_NULL) {
        values.put(column, json.getText());
      }
      json.skipChildren();
    }
    return new GhostRow(values);
  }

  private static SourcePosition place(JsonLocation location) {
    return new SourcePosition(
        Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
  }
}
