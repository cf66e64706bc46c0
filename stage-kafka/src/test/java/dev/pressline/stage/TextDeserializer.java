package dev.pressline.stage;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;

/** Reads text; bytes that start with 0xFF are none. */
final class TextDeserializer implements Deserializer<String> {
  @Override
  public String deserialize(String topic, byte[] data) {
    if (data.length > 0 && data[0] == (byte) 0xFF) {
      throw new SerializationException("These bytes are no text");
    }
    return new String(data, UTF_8);
  }
}
