package dev.pressline.ingest.door.web;

import dev.pressline.core.draft.Draft;
import dev.pressline.core.draft.SourceFormat;
import dev.pressline.ingest.door.access.Grant;
import dev.pressline.ingest.door.problem.ProblemException;
import dev.pressline.ingest.door.request.Address;
import dev.pressline.ingest.door.request.BodyReading;
import dev.pressline.ingest.door.request.DraftReading;
import dev.pressline.ingest.door.request.Parameters;
import dev.pressline.ingest.door.request.Wishes;
import dev.pressline.ingest.door.submission.Door;
import dev.pressline.ingest.door.submission.Entrance;
import dev.pressline.ingest.door.submission.Order;
import dev.pressline.ingest.door.submission.Taken;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** One draft: submitted, or a post withdrawn. */
@RestController
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
final class DraftRoutes {
  static final String PATH = "/api/v1/drafts/{*id}";
  static final String TRACKING = "Pressline-Tracking";

  private static final String MARKDOWN = "text/markdown";
  private static final Map<String, SourceFormat> FORMATS =
      Map.of(
          MARKDOWN,
          SourceFormat.MARKDOWN,
          MediaType.TEXT_HTML_VALUE,
          SourceFormat.HTML,
          MediaType.TEXT_PLAIN_VALUE,
          SourceFormat.TEXT);

  private final Visitor visitor;
  private final Entrance entrance;
  private final DraftReading reading;
  private final Door door;

  DraftRoutes(Visitor visitor, Entrance entrance, DraftReading reading, Door door) {
    this.visitor = visitor;
    this.entrance = entrance;
    this.reading = reading;
    this.door = door;
  }

  /** Submits the body as the newest draft of the post. */
  @PutMapping(
      path = PATH,
      consumes = {
        MARKDOWN,
        MediaType.TEXT_HTML_VALUE,
        MediaType.TEXT_PLAIN_VALUE,
        MediaType.APPLICATION_JSON_VALUE
      })
  ResponseEntity<Map<String, Object>> submit(@PathVariable String id, HttpServletRequest request)
      throws IOException {
    Grant grant = visitor.grantOf(request);
    Address address = addressed(grant, id);
    Wishes wishes = visitor.wishesOf(request);
    Parameters said = visitor.parametersOf(request, grant);
    visitor.count(grant);
    CompletableFuture<Taken> taken;
    try (Entrance.Place _ = entrance.enter()) {
      taken = door.submit(new Order(grant, draft(address, request, said), wishes));
    }
    return answer(taken);
  }

  /** Submits the wish to take the post off. */
  @DeleteMapping(PATH)
  ResponseEntity<Map<String, Object>> withdraw(
      @PathVariable String id, HttpServletRequest request) {
    Grant grant = visitor.grantOf(request);
    Address address = addressed(grant, id);
    Wishes wishes = visitor.wishesOf(request);
    Draft draft =
        DraftReading.withdrawal(
            address,
            Parameters.withdrawal(name -> Visitor.query(request, name)),
            visitor.parametersOf(request, grant).submitter());
    visitor.count(grant);
    return answer(door.submit(new Order(grant, draft, wishes)));
  }

  /** The rest of the path has the slash before it. */
  private Address addressed(Grant grant, String rest) {
    Address address = Address.of(rest.startsWith("/") ? rest.substring(1) : rest);
    visitor.mayEnter(grant, address.site());
    return address;
  }

  private Draft draft(Address address, HttpServletRequest request, Parameters said)
      throws IOException {
    MediaType type = MediaType.parseMediaType(request.getContentType());
    SourceFormat format = FORMATS.get(type.getType() + "/" + type.getSubtype());
    int limit = format == null ? JsonLimit.of(reading) : reading.maxSourceBytes();
    byte[] body = BodyReading.all(request.getInputStream(), request.getContentLengthLong(), limit);
    return format == null
        ? reading.ofJson(address, body, said)
        : reading.ofSource(
            address, format, body, Optional.ofNullable(type.getParameter("charset")), said);
  }

  private static ResponseEntity<Map<String, Object>> answer(CompletableFuture<Taken> taken) {
    Taken result = joined(taken);
    AnswerJson answer = AnswerJson.of(result);
    return ResponseEntity.status(answer.status())
        .eTag(String.valueOf(result.ticket().revision().value()))
        .header(TRACKING, AnswerJson.tracking(result.ticket()))
        .contentType(MediaType.APPLICATION_JSON)
        .body(answer.members());
  }

  /** What became of the draft; throws the problem that it has. */
  static Taken joined(CompletableFuture<Taken> taken) {
    try {
      return taken.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof ProblemException problem) {
        throw problem;
      }
      throw e;
    }
  }
}
