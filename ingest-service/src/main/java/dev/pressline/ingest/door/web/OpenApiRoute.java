package dev.pressline.ingest.door.web;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The description of this API, for everybody. */
@RestController
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
final class OpenApiRoute {
  static final String PATH = "/api/v1/openapi.yaml";

  private static final MediaType YAML = MediaType.parseMediaType("application/yaml");

  @GetMapping(PATH)
  ResponseEntity<Resource> document() {
    return ResponseEntity.ok().contentType(YAML).body(new ClassPathResource("door/openapi.yaml"));
  }
}
