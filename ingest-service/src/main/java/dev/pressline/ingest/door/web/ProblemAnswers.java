package dev.pressline.ingest.door.web;

import dev.pressline.ingest.door.problem.Problem;
import dev.pressline.ingest.door.problem.ProblemException;
import dev.pressline.ingest.door.problem.ProblemKind;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Answers whatever goes wrong with problem details (RFC 9457), Spring's own refusals as well. */
@RestControllerAdvice
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
final class ProblemAnswers extends ResponseEntityExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemAnswers.class);
  private static final MediaType PROBLEM = MediaType.parseMediaType(Problem.MEDIA_TYPE);

  /** What the door itself refuses. */
  @ExceptionHandler
  ResponseEntity<Object> refused(ProblemException refusal) {
    return answer(refusal.problem(), new HttpHeaders());
  }

  /** A body that ends before its end, or a client that has gone. */
  @ExceptionHandler
  ResponseEntity<Object> unreadable(IOException failure) {
    LOG.atInfo().addKeyValue("reason", failure.toString()).log("Body could not be read");
    return answer(
        Problem.of(ProblemKind.REQUEST_UNUSABLE, "The body could not be read to its end.")
            .withRemedy("Send all of it, no slower than the server waits."),
        new HttpHeaders());
  }

  /** What nobody foresaw. */
  @ExceptionHandler
  ResponseEntity<Object> failed(RuntimeException failure) {
    LOG.atError().setCause(failure).log("Request failed");
    return answer(
        Problem.of(ProblemKind.INTERNAL, "The request could not be answered."), new HttpHeaders());
  }

  @Override
  protected ResponseEntity<Object> handleExceptionInternal(
      Exception refusal,
      @Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    String detail =
        refusal instanceof org.springframework.web.ErrorResponse response
            ? Objects.requireNonNullElse(response.getBody().getDetail(), "No detail.")
            : "The request could not be handled.";
    return answer(Problem.of(kindOf(status.value()), detail), headers);
  }

  /** The kind of a problem that came with nothing but a status. */
  static ProblemKind kindOf(int status) {
    return switch (status) {
      case 404 -> ProblemKind.NOT_FOUND;
      case 405 -> ProblemKind.METHOD_NOT_ALLOWED;
      case 413 -> ProblemKind.BODY_TOO_LARGE;
      case 415 -> ProblemKind.MEDIA_TYPE_UNSUPPORTED;
      default -> status >= 500 ? ProblemKind.INTERNAL : ProblemKind.REQUEST_UNUSABLE;
    };
  }

  static ResponseEntity<Object> answer(Problem problem, HttpHeaders headers) {
    HttpHeaders all = new HttpHeaders();
    all.putAll(headers);
    all.setContentType(PROBLEM);
    problem
        .retryAfterSeconds()
        .ifPresent(seconds -> all.set(HttpHeaders.RETRY_AFTER, String.valueOf(seconds)));
    if (problem.kind().status() == 401) {
      all.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"pressline\"");
    }
    if (problem.kind().status() == ProblemKind.BODY_TOO_LARGE.status()) {
      // The rest of the body is still on its way, and nobody reads it.
      all.set(HttpHeaders.CONNECTION, "close");
    }
    Map<String, Object> members = problem.members();
    return ResponseEntity.status(problem.kind().status()).headers(all).body(members);
  }
}
