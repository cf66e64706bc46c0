package dev.pressline.core.admission.frontmatter;

import dev.pressline.core.admission.frontmatter.FrontMatter.Field;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Brings to one shape what blogs keep in tables of their front matter: Zola's {@code [taxonomies]}
 * and {@code [extra]} (https://www.getzola.org/documentation/content/page/#front-matter), Hugo's
 * {@code [params]}. What stands at the top counts before what stands in a table.
 */
final class FieldTables {
  /** In a table for what themes like to know, these words do not mean the post itself. */
  private static final Set<String> OF_THE_POST =
      Set.of(
          "title",
          "date",
          "updated",
          "lastmod",
          "modified",
          "draft",
          "published",
          "publishdate",
          "expirydate",
          "slug",
          "permalink",
          "path",
          "url",
          "password",
          "tags",
          "tag",
          "categories",
          "category");

  private FieldTables() {}

  /** The fields with those of the tables. */
  static Map<String, Field> lifted(Map<String, Field> fields) {
    Map<String, Field> lifted = new LinkedHashMap<>(fields);
    lift(lifted, "taxonomies", Set.of());
    lift(lifted, "extra", OF_THE_POST);
    lift(lifted, "params", OF_THE_POST);
    return lifted;
  }

  /**
   * The fields of a blog of Zola or Hugo, which nobody else writes so: a list of categories is no
   * path from the root down, and Zola's {@code path} is the address.
   */
  static Map<String, Field> ofZolaOrHugo(Map<String, Field> fields) {
    Map<String, Field> lifted = lifted(fields);
    lifted.computeIfPresent("categories", (key, field) -> apart(field));
    if (lifted.get("path") instanceof Field(String key, YamlValue.Scalar path, String raw)
        && !lifted.containsKey("permalink")) {
      String address = path.text().startsWith("/") ? path.text() : "/" + path.text();
      lifted.remove("path");
      lifted.put(
          "permalink", new Field(key, new YamlValue.Scalar(address, false, "", path.place()), raw));
    }
    return lifted;
  }

  private static void lift(Map<String, Field> fields, String table, Set<String> left) {
    Field field = fields.get(table);
    if (field == null || !(field.value() instanceof YamlValue.Mapping mapping)) {
      return;
    }
    Map<String, YamlValue> rest = new LinkedHashMap<>();
    mapping
        .entries()
        .forEach(
            (key, value) -> {
              String normal = FrontMatter.normalKey(key);
              if (left.contains(normal) || fields.containsKey(normal)) {
                rest.put(key, value);
              } else {
                fields.put(normal, new Field(key, value, ""));
              }
            });
    if (rest.isEmpty()) {
      fields.remove(table);
    } else {
      YamlValue.Mapping remainder = new YamlValue.Mapping(rest, List.of(), mapping.place());
      fields.put(table, new Field(field.key(), remainder, field.raw()));
    }
  }

  /** Hexo, whose way of categories is ours, has a list in the list for each path. */
  private static Field apart(Field field) {
    if (!(field.value() instanceof YamlValue.Sequence sequence)) {
      return field;
    }
    List<YamlValue> paths =
        sequence.items().stream()
            .<YamlValue>map(item -> new YamlValue.Sequence(List.of(item), item.place()))
            .toList();
    return new Field(field.key(), new YamlValue.Sequence(paths, sequence.place()), field.raw());
  }
}
