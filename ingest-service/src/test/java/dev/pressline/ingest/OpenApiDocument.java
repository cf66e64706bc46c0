package dev.pressline.ingest;

import dev.pressline.ingest.door.problem.ProblemKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.Yaml;

/** The OpenAPI document as data. */
record OpenApiDocument(Map<String, Object> root) {
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "patch", "head");

  /** The document that the service serves. */
  static OpenApiDocument served() {
    try (InputStream file = ProblemKind.class.getResourceAsStream("/door/openapi.yaml")) {
      return of(new String(Objects.requireNonNull(file).readAllBytes(), "UTF-8"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static OpenApiDocument of(String yaml) {
    return new OpenApiDocument(new Yaml().load(yaml));
  }

  /** Every route: {@code PUT /api/v1/drafts/{id}}. */
  Set<String> routes() {
    Set<String> routes = new TreeSet<>();
    map(root, "paths")
        .forEach(
            (path, item) ->
                asMap(item).keySet().stream()
                    .filter(METHODS::contains)
                    .forEach(method -> routes.add(method.toUpperCase(Locale.ROOT) + " " + path)));
    return routes;
  }

  /** Media types of an answer; none when the answer is not in the document. */
  Set<String> answers(String method, String path, int status) {
    Map<String, Object> paths = map(root, "paths");
    String template =
        paths.containsKey(path)
            ? path
            : path.startsWith("/api/v1/assets/")
                ? "/api/v1/assets/{sha256}"
                : "/api/v1/drafts/{id}";
    Map<String, Object> operation =
        map(asMap(paths.get(template)), method.toLowerCase(Locale.ROOT));
    // A method that no route has is answered alike everywhere.
    Map<String, Object> known =
        operation.isEmpty() ? map(asMap(paths.get("/api/v1/drafts/{id}")), "put") : operation;
    Map<String, Object> response = map(map(known, "responses"), String.valueOf(status));
    return map(resolved(response), "content").keySet();
  }

  /** What a reference inside the document leads to; itself when it is none. */
  Map<String, Object> resolved(Map<String, Object> place) {
    if (!(place.get("$ref") instanceof String reference)) {
      return place;
    }
    Map<String, Object> found = root;
    for (String name : reference.substring("#/".length()).split("/", -1)) {
      found = map(found, name);
    }
    return found;
  }

  private static Map<String, Object> map(Map<String, Object> place, String name) {
    return asMap(place.getOrDefault(name, Map.of()));
  }

  @SuppressWarnings("unchecked") // what YAML reads as an object is a map by name
  private static Map<String, Object> asMap(Object value) {
    return (Map<String, Object>) value;
  }
}
