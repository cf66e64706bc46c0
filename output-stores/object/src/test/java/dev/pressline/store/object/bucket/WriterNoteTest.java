package dev.pressline.store.object.bucket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.store.LogPosition;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WriterNoteTest {
  @Test
  void whatIsWrittenIsRead() {
    WriterNote note =
        new WriterNote("w", "c", new LogPosition("log \"1\"", Map.of(0, 7L, 11, 1L << 40)));

    assertThat(WriterNote.read(note.text())).contains(note);
    assertThat(note.text()).contains("\"offsets\":{\"0\":7,\"11\":1099511627776}");
  }

  @Test
  void aNoteThatSomebodyHasChangedTellsNothing() {
    for (String text :
        new String[] {"", "{", "[]", "{\"writer\":\"w\"}", "{\"offsets\":{\"a\":1}}"}) {
      assertThat(WriterNote.read(text)).isEqualTo(Optional.empty());
    }
  }

  @Test
  void aSecretIsShownNowhere() {
    assertThat(new BucketSettings.Login("key", "very secret")).asString().doesNotContain("very");
  }
}
