package dev.pressline.store.object.bucket;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.pressline.store.LogPosition;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Who writes a bucket, and up to where it is complete.
 *
 * @param writer name of a store's own state
 * @param claim another one each time that a writer takes the bucket over
 * @param position of the log that the objects stand for
 */
public record WriterNote(String writer, String claim, LogPosition position) {
  private static final JsonFactory JSON = new JsonFactory();
  private static final String WRITER = "writer";
  private static final String CLAIM = "claim";
  private static final String LOG = "log";
  private static final String OFFSETS = "offsets";

  String text() {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringField(WRITER, writer);
      json.writeStringField(CLAIM, claim);
      json.writeStringField(LOG, position.logId());
      json.writeObjectFieldStart(OFFSETS);
      for (Map.Entry<Integer, Long> next : new TreeMap<>(position.nextOffsets()).entrySet()) {
        json.writeNumberField(String.valueOf(next.getKey()), next.getValue());
      }
      json.writeEndObject();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    return out.toString();
  }

  /** The note in the text; empty when somebody has changed it so that it tells nothing. */
  static Optional<WriterNote> read(String text) {
    Map<String, String> texts = new HashMap<>();
    Map<Integer, Long> offsets = new HashMap<>();
    try (JsonParser json = JSON.createParser(text)) {
      String member = "";
      boolean within = false;
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        switch (token) {
          case FIELD_NAME -> {
            member = json.currentName();
            within |= member.equals(OFFSETS);
          }
          case VALUE_STRING -> texts.put(member, json.getText());
          case VALUE_NUMBER_INT -> {
            if (within) {
              offsets.put(Integer.valueOf(member), json.getLongValue());
            }
          }
          default -> {}
        }
      }
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
    return texts.keySet().containsAll(List.of(WRITER, CLAIM, LOG))
        ? Optional.of(
            new WriterNote(
                texts.getOrDefault(WRITER, ""),
                texts.getOrDefault(CLAIM, ""),
                new LogPosition(texts.getOrDefault(LOG, ""), offsets)))
        : Optional.empty();
  }
}
