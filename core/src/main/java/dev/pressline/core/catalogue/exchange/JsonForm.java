package dev.pressline.core.catalogue.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.pressline.core.catalogue.CatalogueEntry;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Entries as JSON objects, in an array or one a line. */
final class JsonForm {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonParser parser;
  private final EntryReader reader;

  private JsonForm(JsonParser parser, EntryReader reader) {
    this.parser = parser;
    this.reader = reader;
  }

  /** Reads the text to its end, or to where it is no longer JSON. */
  static void read(String json, EntryReader reader) {
    try (JsonParser parser = FACTORY.createParser(json)) {
      new JsonForm(parser, reader).readAll();
    } catch (JsonProcessingException e) {
      reader.complain(
          e.getLocation() == null ? 1 : e.getLocation().getLineNr(),
          "From here on it is no JSON: %s."
              .formatted(e.getOriginalMessage().lines().findFirst().orElse("")),
          "Write an array of objects, or an object a line.");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An array, an entry a line. */
  static String write(Collection<CatalogueEntry> entries) {
    return entries.stream()
        .map(JsonForm::object)
        .collect(Collectors.joining(",\n", "[\n", "\n]\n"));
  }

  private void readAll() throws IOException {
    for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
      if (token == JsonToken.START_OBJECT) {
        readObject();
      } else if (token != JsonToken.START_ARRAY && token != JsonToken.END_ARRAY) {
        reader.complain(line(), "There is no object here.", "An entry is an object with a name.");
      }
    }
  }

  private void readObject() throws IOException {
    int start = line();
    Map<Field, List<String>> values = new EnumMap<>(Field.class);
    boolean understood = true;
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      understood &= readField(values);
    }
    if (understood) {
      reader.read(new Row(start, values));
    }
  }

  /** Reads a key and its value, and tells whether they say something about an entry. */
  private boolean readField(Map<Field, List<String>> values) throws IOException {
    String key = parser.currentName();
    int line = line();
    parser.nextToken();
    Optional<List<String>> value = value();
    Optional<Field> field = Field.of(key);
    if (field.isEmpty()) {
      reader.complain(
          line, "%s is no key of an entry.".formatted(key), "The keys are " + Field.known() + ".");
      return false;
    }
    if (value.isEmpty() || (value.get().size() > 1 && field.get() != Field.ALIASES)) {
      reader.complain(
          line, "The value of %s is no text.".formatted(key), "Only aliases are a list of texts.");
      return false;
    }
    values.put(field.get(), value.get());
    return true;
  }

  /** The texts that stand here, none for null; empty when there is something else among them. */
  private Optional<List<String>> value() throws IOException {
    List<String> texts = new ArrayList<>();
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      return scalar(texts) ? Optional.of(texts) : Optional.empty();
    }
    boolean understood = true;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      understood &= scalar(texts);
    }
    return understood ? Optional.of(texts) : Optional.empty();
  }

  private boolean scalar(List<String> texts) throws IOException {
    if (parser.currentToken().isStructStart()) {
      parser.skipChildren();
      return false;
    }
    if (parser.currentToken() != JsonToken.VALUE_NULL) {
      texts.add(parser.getText());
    }
    return true;
  }

  private int line() {
    return parser.currentTokenLocation().getLineNr();
  }

  private static String object(CatalogueEntry entry) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField(Field.ENTITY_ID.heading(), entry.entityId());
      json.writeStringField(Field.NAME.heading(), entry.name());
      json.writeArrayFieldStart(Field.ALIASES.heading());
      for (String alias : entry.aliases()) {
        json.writeString(alias);
      }
      json.writeEndArray();
      json.writeStringField(Field.TYPE.heading(), entry.type().name());
      json.writeStringField(Field.URL.heading(), entry.url().orElse(null));
      json.writeStringField(Field.DESCRIPTION.heading(), entry.description().orElse(null));
      json.writeBooleanField(Field.BLOCKED.heading(), entry.blocked());
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
