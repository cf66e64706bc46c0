package dev.pressline.ingest.door.web;

import dev.pressline.ingest.door.access.Allowances;
import dev.pressline.ingest.door.access.Grant;
import dev.pressline.ingest.door.access.Tokens;
import dev.pressline.ingest.door.problem.ProblemException;
import dev.pressline.ingest.door.problem.ProblemKind;
import dev.pressline.ingest.door.request.Parameters;
import dev.pressline.ingest.door.request.Wishes;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Asks requests who they are and what they want, before anything of their body is read. */
@Component
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
final class Visitor {
  private static final Duration LONGEST_SLOWDOWN = Duration.ofSeconds(30);

  private final Tokens tokens;
  private final Allowances allowances;
  private final Wishes.Patience patience;

  Visitor(Tokens tokens, Allowances allowances, Wishes.Patience patience) {
    this.tokens = tokens;
    this.allowances = allowances;
    this.patience = patience;
  }

  /** What the request may do at all. */
  Grant grantOf(HttpServletRequest request) {
    return tokens.grantOf(header(request, HttpHeaders.AUTHORIZATION));
  }

  /** Refuses a draft for a site that the grant does not cover. */
  void mayEnter(Grant grant, String site) {
    if (!grant.covers(site)) {
      throw ProblemException.of(
          ProblemKind.SITE_NOT_ALLOWED,
          "The token \"%s\" is not for the site \"%s\".".formatted(grant.name(), site));
    }
  }

  /** Counts a draft; refuses it when there were too many. */
  void count(Grant grant) {
    allowances.take(grant);
  }

  /** Counts one of many drafts or files, waiting until it may come. */
  void countSlowly(Grant grant) {
    try {
      allowances.await(grant, LONGEST_SLOWDOWN);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw ProblemException.of(ProblemKind.TOO_BUSY, "The service is being stopped.");
    }
  }

  Wishes wishesOf(HttpServletRequest request) {
    return Wishes.of(name -> header(request, name), name -> query(request, name), patience);
  }

  /** What the query says; people see the token's name where nobody else is named. */
  Parameters parametersOf(HttpServletRequest request, Grant grant) {
    Parameters said = Parameters.of(name -> query(request, name));
    return new Parameters(
        said.sourcePath(),
        said.publishAt(),
        said.expiresAt(),
        said.submitter().or(() -> Optional.of(grant.name())));
  }

  static Optional<String> query(HttpServletRequest request, String name) {
    try {
      return Optional.ofNullable(request.getParameter(name));
    } catch (IllegalStateException e) {
      // What Tomcat throws for a query that it cannot decode, with no word about which part of it.
      throw ProblemException.of(
          ProblemKind.PARAMETER_UNREADABLE, "The query of the address is not percent-encoded.");
    }
  }

  private static Optional<String> header(HttpServletRequest request, String name) {
    return Optional.ofNullable(request.getHeader(name));
  }
}
