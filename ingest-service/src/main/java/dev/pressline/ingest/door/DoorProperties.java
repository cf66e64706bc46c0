package dev.pressline.ingest.door;

import dev.pressline.ingest.door.access.Grant;
import dev.pressline.ingest.door.access.TokenHash;
import dev.pressline.ingest.door.access.Tokens;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the HTTP API may be used.
 *
 * @param tokens by name; without any the API is off
 * @param requestsAtOnce bodies being read at once; others wait, at most five seconds
 * @param logTimeout time for the log to take a draft; after that the answer is 503
 * @param store name of the store whose receipt {@code wait=live} waits for
 */
@ConfigurationProperties("pressline.http")
record DoorProperties(
    @DefaultValue Map<String, Token> tokens,
    @DefaultValue Rate rate,
    @DefaultValue Waiting waiting,
    @DefaultValue Idempotency idempotency,
    @DefaultValue("32") int requestsAtOnce,
    @DefaultValue("10s") Duration logTimeout,
    @DefaultValue("site") String store) {
  /**
   * A bearer token. It should be random and at least 32 bytes long.
   *
   * @param sha256 SHA-256 of the token, 64 hexadecimal digits
   * @param sites sites for which the token may submit, separated by commas; {@code *} for all
   */
  record Token(@DefaultValue("") String sha256, @DefaultValue List<String> sites) {}

  /**
   * How often each token may be used, in each instance.
   *
   * @param perSecond drafts a second that each token may submit to an instance
   * @param burst drafts that each token may submit at once after a pause
   */
  record Rate(@DefaultValue("100") int perSecond, @DefaultValue("200") int burst) {}

  /**
   * How requests with {@code wait=live} wait.
   *
   * @param usual time that {@code wait=live} waits unless the request says
   * @param longest time that {@code wait=live} waits whatever the request says
   * @param requests requests with {@code wait=live} that may wait at once in an instance
   */
  record Waiting(
      @DefaultValue("30s") Duration usual,
      @DefaultValue("2m") Duration longest,
      @DefaultValue("1000") int requests) {}

  /**
   * What is remembered of requests with an {@code Idempotency-Key}.
   *
   * @param keys idempotency keys that an instance remembers at most
   * @param time time for which an idempotency key is remembered
   */
  record Idempotency(@DefaultValue("100000") long keys, @DefaultValue("1d") Duration time) {}

  /** The tokens; throws for one that can never match. */
  Tokens readTokens() {
    return new Tokens(
        tokens.entrySet().stream().map(entry -> token(entry.getKey(), entry.getValue())).toList());
  }

  private static Tokens.Token token(String name, Token token) {
    try {
      return new Tokens.Token(
          TokenHash.ofHex(token.sha256()), new Grant(name, Set.copyOf(token.sites())));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "pressline.http.tokens.%s.sha256 is no SHA-256: write 64 hexadecimal digits, as printf"
                  .formatted(name)
              + " %s \"$TOKEN\" | sha256sum prints them",
          e);
    }
  }
}
