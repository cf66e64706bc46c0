package dev.pressline.ingest.door.web;

import dev.pressline.ingest.door.problem.Problem;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers with problem details what the servlet container refuses before any route sees it. */
@RestController
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
final class ErrorRoute implements ErrorController {
  @RequestMapping("${server.error.path:/error}")
  ResponseEntity<Object> error(HttpServletRequest request) {
    int status =
        Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
            .map(code -> Integer.parseInt(code.toString()))
            .orElse(404);
    return ProblemAnswers.answer(
        Problem.of(
            ProblemAnswers.kindOf(status), "The request was refused with %d.".formatted(status)),
        new HttpHeaders());
  }
}
