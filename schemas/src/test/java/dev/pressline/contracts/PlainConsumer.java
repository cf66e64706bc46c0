package dev.pressline.contracts;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.apache.avro.Schema;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificDatumReader;

/**
 * A consumer that knows Avro and a schema, and has our jar on its class path; it calls no class of
 * ours.
 */
final class PlainConsumer {
  private PlainConsumer() {}

  /** Prints the record whose schema and hexadecimal bytes it is given. */
  public static void main(String[] arguments) throws IOException {
    Schema schema = new Schema.Parser().parse(arguments[0]);
    byte[] bytes = HexFormat.of().parseHex(arguments[1]);
    Object read =
        new SpecificDatumReader<>(schema)
            .read(null, DecoderFactory.get().binaryDecoder(bytes, null));
    new PrintStream(System.out, true, StandardCharsets.UTF_8)
        .println(read.getClass().getName() + " " + read);
  }
}
