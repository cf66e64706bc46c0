package dev.pressline.store.site.search;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.pressline.store.site.files.Mark;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Data as a script that hands it over: browsers load a script from disk as well, where they refuse
 * to read a file.
 */
final class DataScript {
  private static final JsonFactory FACTORY = new JsonFactory();

  private DataScript() {}

  /** Writes the data, one JSON value. */
  interface Data {
    void writeTo(JsonGenerator json) throws IOException;
  }

  static byte[] of(SearchFile file, Data data) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(utf8("presslineSearch(\"" + file.name() + "\","));
    try (JsonGenerator json = FACTORY.createGenerator(bytes)) {
      data.writeTo(json);
    } catch (IOException e) {
      throw new UncheckedIOException("bytes in memory can be written", e);
    }
    bytes.writeBytes(utf8(");" + Mark.STYLE));
    return bytes.toByteArray();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
