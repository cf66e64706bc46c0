package dev.pressline.wire.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

class LocalSchemaRegistryTest {
  private final LocalSchemaRegistry registry = new LocalSchemaRegistry();

  @Test
  void aSchemaKeepsItsNumberInEverySubject() {
    int id = registry.idOf("a-value", Schema.create(Schema.Type.STRING));
    int other = registry.idOf("a-value", Schema.create(Schema.Type.LONG));

    assertThat(registry.idOf("b-value", Schema.create(Schema.Type.STRING))).isEqualTo(id);
    assertThat(other).isNotEqualTo(id);
    assertThat(registry.schemaOf(other)).isEqualTo(Schema.create(Schema.Type.LONG));
  }

  @Test
  void aNumberNobodyWasGivenIsUnknown() {
    assertThatThrownBy(() -> registry.schemaOf(0)).isInstanceOf(UnknownSchemaException.class);
    assertThatThrownBy(() -> registry.schemaOf(1)).isInstanceOf(UnknownSchemaException.class);
  }
}
