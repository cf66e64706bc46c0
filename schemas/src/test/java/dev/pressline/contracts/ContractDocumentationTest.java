package dev.pressline.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

class ContractDocumentationTest {
  private static final Set<String> COUNTS =
      Set.of("posts", "live", "differing", "refused", "anew", "revision", "size", "sourceOffset");

  private final Collection<Schema> named = namedTypes();

  @Test
  void everyTypeIsDocumented() {
    assertThat(named).isNotEmpty().allSatisfy(type -> assertThat(type.getDoc()).isNotBlank());
  }

  @Test
  void everyFieldIsDocumented() {
    assertThat(fields())
        .isNotEmpty()
        .allSatisfy(field -> assertThat(field.doc()).as(field.name()).isNotBlank());
  }

  @Test
  void everyEnumHasADefaultForSymbolsThatAReaderDoesNotKnowYet() {
    assertThat(named.stream().filter(type -> type.getType() == Schema.Type.ENUM))
        .isNotEmpty()
        .allSatisfy(type -> assertThat(type.getEnumDefault()).as(type.getName()).isNotNull());
  }

  @Test
  void everyInstantIsInMilliseconds() {
    assertThat(fields().filter(ContractDocumentationTest::isLong))
        .isNotEmpty()
        .allSatisfy(
            field ->
                assertThat(COUNTS.contains(field.name()) || isInstant(field))
                    .as("%s is a timestamp-millis or a known count", field.name())
                    .isTrue());
  }

  private Stream<Schema.Field> fields() {
    return named.stream()
        .filter(type -> type.getType() == Schema.Type.RECORD)
        .flatMap(type -> type.getFields().stream());
  }

  private static boolean isLong(Schema.Field field) {
    return alternatives(field).anyMatch(type -> type.getType() == Schema.Type.LONG);
  }

  private static boolean isInstant(Schema.Field field) {
    return alternatives(field)
        .filter(type -> type.getType() == Schema.Type.LONG)
        .allMatch(type -> LogicalTypes.timestampMillis().equals(type.getLogicalType()));
  }

  private static Stream<Schema> alternatives(Schema.Field field) {
    Schema schema = field.schema();
    return schema.isUnion() ? schema.getTypes().stream() : Stream.of(schema);
  }

  private static Collection<Schema> namedTypes() {
    Map<String, Schema> found = new TreeMap<>();
    ReleasedSchemas.today().values().forEach(schema -> collect(schema, found));
    return found.values();
  }

  private static void collect(Schema schema, Map<String, Schema> found) {
    switch (schema.getType()) {
      case RECORD -> {
        if (found.putIfAbsent(schema.getFullName(), schema) == null) {
          schema.getFields().forEach(field -> collect(field.schema(), found));
        }
      }
      case ENUM -> found.putIfAbsent(schema.getFullName(), schema);
      case ARRAY -> collect(schema.getElementType(), found);
      case MAP -> collect(schema.getValueType(), found);
      case UNION -> schema.getTypes().forEach(type -> collect(type, found));
      default -> {}
    }
  }
}
