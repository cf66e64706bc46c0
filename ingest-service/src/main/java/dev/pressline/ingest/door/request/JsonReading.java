package dev.pressline.ingest.door.request;

import dev.pressline.ingest.door.problem.Problem;
import dev.pressline.ingest.door.problem.ProblemException;
import dev.pressline.ingest.door.problem.ProblemKind;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/** Reads the JSON form of a draft, strictly: a field that nobody knows is a typing error. */
final class JsonReading {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          // Whoever reads looks behind the object itself, to say what it found.
          .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private JsonReading() {}

  /**
   * The draft that the bytes write.
   *
   * @throws ProblemException when they write none, with line and column
   */
  static DraftJson read(byte[] json) {
    try (JsonParser parser = MAPPER.createParser(json)) {
      DraftJson draft = parser.readValueAs(DraftJson.class);
      if (draft == null) {
        throw Wording.OF_DRAFTS.unreadable("The JSON is null.", "Send an object.");
      }
      if (parser.nextToken() != null) {
        throw unreadable(
            parser.currentTokenLocation(), "Something stands behind the object.", "Leave it out.");
      }
      return draft;
    } catch (UnrecognizedPropertyException e) {
      String known =
          e.getKnownPropertyIds().stream()
              .map(String::valueOf)
              .sorted()
              .collect(Collectors.joining(", "));
      throw unreadable(
          placeOf(json, e),
          "There is no field \"" + e.getPropertyName() + "\".",
          "The fields are: " + known);
    } catch (StreamReadException e) {
      throw unreadable(
          e.getLocation(), "It is not JSON: " + e.getOriginalMessage(), "Correct the JSON.");
    } catch (JacksonException e) {
      String field = pathOf(e, ".");
      throw unreadable(
          placeOf(json, e),
          field.isEmpty() ? "It is no object." : "The field \"" + field + "\" is not of its type.",
          "Look the type up in /api/v1/openapi.yaml.");
    }
  }

  /** The place of the field at fault; what fails with a record is told only at its end. */
  private static @Nullable TokenStreamLocation placeOf(byte[] json, JacksonException e) {
    String field = "/" + pathOf(e, "/");
    try (JsonParser parser = MAPPER.createParser(json)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        boolean name = token == JsonToken.PROPERTY_NAME;
        if (name && parser.streamReadContext().pathAsPointer().toString().equals(field)) {
          return parser.currentTokenLocation();
        }
      }
    } catch (JacksonException unreadable) {
      return unreadable.getLocation();
    }
    return e.getLocation();
  }

  private static String pathOf(JacksonException e, String separator) {
    return e.getPath().stream()
        .map(JacksonException.Reference::getPropertyName)
        .map(String::valueOf)
        .collect(Collectors.joining(separator));
  }

  private static ProblemException unreadable(
      @Nullable TokenStreamLocation place, String what, String remedy) {
    int line = place == null ? 0 : place.getLineNr();
    int column = place == null ? 0 : place.getColumnNr();
    return new ProblemException(
        Problem.of(
                ProblemKind.DRAFT_UNREADABLE,
                "Line %d, column %d of the JSON: %s".formatted(line, column, what))
            .withRemedy(remedy)
            .with("line", line)
            .with("column", column));
  }
}
