package dev.pressline.memory.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TagKeysPropertyTest {
  @Property(tries = 200)
  void aKeyIsItsOwnKey(@ForAll String tag) {
    List<String> keys = List.copyOf(TagKeys.of(List.of(tag)));

    assertThat(TagKeys.of(keys)).containsExactlyElementsOf(keys);
  }

  @Test
  void spellingsOfOneTagHaveOneKeyAndLanguagesThatDifferByASignHaveSeveral() {
    assertThat(TagKeys.of(List.of("Web Dev", "web-dev", "WebDev"))).hasSize(1);
    assertThat(TagKeys.of(List.of("C", "C#", "C++"))).hasSize(3);
  }
}
