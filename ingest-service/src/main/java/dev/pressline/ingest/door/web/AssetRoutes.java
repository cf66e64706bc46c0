package dev.pressline.ingest.door.web;

import dev.pressline.asset.AssetStore;
import dev.pressline.core.asset.Sha256;
import dev.pressline.ingest.door.access.Grant;
import dev.pressline.ingest.door.file.FileEntrance;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.OptionalLong;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/**
 * Files beside posts, each under the hash of its bytes; drafts name them by it. A post may bring
 * many files, so whoever sends them too fast is slowed down, as in a batch.
 */
@RestController
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
final class AssetRoutes {
  static final String PATH = "/api/v1/assets/{sha256}";

  private final Visitor visitor;
  private final FileEntrance entrance;

  AssetRoutes(Visitor visitor, FileEntrance entrance) {
    this.visitor = visitor;
    this.entrance = entrance;
  }

  /** Takes the body; a form would be read, and lost, before it comes here. */
  @PutMapping(path = PATH, consumes = "!" + MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  ResponseEntity<Map<String, Object>> put(@PathVariable String sha256, HttpServletRequest request)
      throws IOException {
    Grant grant = visitor.grantOf(request);
    Sha256 named = FileEntrance.named(sha256);
    visitor.countSlowly(grant);
    AssetStore.Put put =
        entrance.take(named, request.getInputStream(), request.getContentLengthLong());
    return ResponseEntity.status(put == AssetStore.Put.NEW ? HttpStatus.CREATED : HttpStatus.OK)
        .contentType(MediaType.APPLICATION_JSON)
        .body(Map.of("sha256", named.hex(), "size", entrance.size(named).orElse(0)));
  }

  /** Says whether the bytes are there, so that nobody has to send them in vain. */
  @RequestMapping(path = PATH, method = RequestMethod.HEAD)
  ResponseEntity<Void> ask(@PathVariable String sha256, HttpServletRequest request) {
    Grant grant = visitor.grantOf(request);
    Sha256 named = FileEntrance.named(sha256);
    visitor.countSlowly(grant);
    OptionalLong size = entrance.size(named);
    return size.isPresent()
        ? ResponseEntity.ok().contentLength(size.getAsLong()).build()
        : ResponseEntity.notFound().build();
  }
}
