package dev.pressline.ingest.door.access;

import dev.pressline.ingest.door.problem.ProblemException;
import dev.pressline.ingest.door.problem.ProblemKind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The tokens of an installation. */
public final class Tokens {
  private static final String SCHEME = "bearer ";

  private final List<Token> tokens;

  /** A token, of which only the hash is known. */
  public record Token(TokenHash hash, Grant grant) {}

  /** These tokens and no other. */
  public Tokens(List<Token> tokens) {
    this.tokens = List.copyOf(tokens);
  }

  /** Whether there is none, so that the API is off. */
  public boolean isEmpty() {
    return tokens.isEmpty();
  }

  /**
   * What the request may do.
   *
   * @param authorization the header of that name
   * @throws ProblemException when it may do nothing
   */
  public Grant grantOf(Optional<String> authorization) {
    if (tokens.isEmpty()) {
      throw ProblemException.of(
          ProblemKind.API_OFF, "No token is configured, so nobody may use this API.");
    }
    String presented =
        authorization
            .filter(header -> header.toLowerCase(Locale.ROOT).startsWith(SCHEME))
            .map(header -> header.substring(SCHEME.length()).strip())
            .filter(token -> !token.isEmpty())
            .orElseThrow(
                () ->
                    ProblemException.of(
                        ProblemKind.TOKEN_MISSING, "The request carries no bearer token."));
    return find(TokenHash.ofToken(presented))
        .orElseThrow(
            () ->
                ProblemException.of(
                    ProblemKind.TOKEN_UNKNOWN, "The bearer token is none of those configured."));
  }

  /** Looks at every token, so that the time tells nothing about which of them it was. */
  private Optional<Grant> find(TokenHash presented) {
    Optional<Grant> found = Optional.empty();
    for (Token token : tokens) {
      if (token.hash().isSameAs(presented)) {
        found = Optional.of(token.grant());
      }
    }
    return found;
  }
}
