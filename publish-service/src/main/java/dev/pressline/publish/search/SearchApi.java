package dev.pressline.publish.search;

import dev.pressline.core.digest.Digest;
import dev.pressline.publish.search.SearchParameters.Asked;
import dev.pressline.store.StoreUnavailableException;
import dev.pressline.store.search.query.Results;
import dev.pressline.store.search.query.SiteSearch;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers searches in the terms of HTTP, for any server that hands on what lies at its path. Safe
 * for any number of threads.
 */
public final class SearchApi implements AutoCloseable {
  /** Where searches are asked for; what lies below it is to be handed on as well. */
  public static final String PATH = "/api/v1/search";

  private static final Logger LOG = LoggerFactory.getLogger(SearchApi.class);
  private static final String DOCUMENT = PATH + "/openapi.yaml";

  /** Searches want processors; more of them at once would only make each slower. */
  private static final int AT_ONCE = 2 * Runtime.getRuntime().availableProcessors();

  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final int TAG_BYTES = 16;

  /** Readers who ask the same shortly after each other need not trouble us. */
  private static final String FOR_A_MOMENT = "public, max-age=10";

  private final SiteSearch search;
  private final InstantSource clock;
  private final Semaphore places = new Semaphore(AT_ONCE, true);

  /** Answers from the index by the clock. */
  SearchApi(SiteSearch search, InstantSource clock) {
    this.search = search;
    this.clock = clock;
  }

  /**
   * A request.
   *
   * @param path as it stands in the request
   * @param query what stands behind the question mark, as it stands there
   * @param ifNoneMatch the field of that name
   */
  public record Request(
      String method, String path, Optional<String> query, Optional<String> ifNoneMatch) {}

  /**
   * An answer.
   *
   * @param fields of its header, all but the length
   * @param body to be left out of an answer to {@code HEAD}; empty for some statuses
   */
  @SuppressWarnings("ArrayRecordComponent") // bytes on their way out, which nobody compares
  public record Answer(int status, Map<String, String> fields, byte[] body) {}

  /** The answer to the request; never fails. */
  public Answer answer(Request request) {
    if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
      return problem(
          SearchProblem.Kind.METHOD_NOT_ALLOWED, "Searches change nothing.", "Use GET or HEAD.");
    }
    return switch (request.path()) {
      case PATH -> searched(request);
      case DOCUMENT -> content("application/yaml", document(), request);
      default ->
          problem(
              SearchProblem.Kind.NOT_FOUND,
              "Nothing lies at %s.".formatted(request.path()),
              "See %s for what there is.".formatted(DOCUMENT));
    };
  }

  private Answer searched(Request request) {
    return switch (SearchParameters.read(request.query().orElse(""))) {
      case Asked.Unclear(SearchProblem problem) -> problem(problem);
      case Asked.For asked -> inTurn(asked, request);
    };
  }

  private Answer inTurn(Asked.For asked, Request request) {
    try {
      if (!places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        return problem(
            SearchProblem.Kind.TOO_BUSY,
            "Other searches have taken all the time there is.",
            "Ask again after the time that Retry-After says.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return problem(
          SearchProblem.Kind.INDEX_UNAVAILABLE, "The service is being stopped.", "Ask again.");
    }
    try {
      return answered(asked, request);
    } finally {
      places.release();
    }
  }

  private Answer answered(Asked.For asked, Request request) {
    try {
      // By the day, so that one page follows the other and an answer can be known again.
      Results results = search.ask(asked.question(), clock.instant().truncatedTo(ChronoUnit.DAYS));
      return content("application/json", SearchJson.of(asked, results), request);
    } catch (StoreUnavailableException e) {
      LOG.atWarn().addKeyValue("reason", e.getMessage()).log("Search index cannot be searched");
      return problem(
          SearchProblem.Kind.INDEX_UNAVAILABLE,
          "The index is not there yet, or cannot be read now.",
          "Ask again after the time that Retry-After says; if it stays so, tell the operator.");
    } catch (RuntimeException e) {
      LOG.atError().setCause(e).log("Search failed");
      return problem(
          SearchProblem.Kind.INTERNAL,
          "The search could not be answered.",
          "Ask for something else, and tell the operator the time of the request.");
    }
  }

  private static Answer content(String type, byte[] body, Request request) {
    Map<String, String> fields = new TreeMap<>();
    String tag = tagOf(body);
    fields.put("Cache-Control", FOR_A_MOMENT);
    fields.put("ETag", tag);
    boolean known = request.ifNoneMatch().filter(tags -> tags.contains(tag)).isPresent();
    if (known) {
      return new Answer(304, fields, new byte[0]);
    }
    fields.put("Content-Type", type);
    fields.put("X-Content-Type-Options", "nosniff");
    return new Answer(200, fields, body);
  }

  private static String tagOf(byte[] body) {
    byte[] hash = Digest.SHA_256.start().digest(body);
    return '"' + HexFormat.of().formatHex(hash, 0, TAG_BYTES) + '"';
  }

  private static Answer problem(SearchProblem.Kind kind, String detail, String remedy) {
    return problem(new SearchProblem(kind, detail, remedy));
  }

  private static Answer problem(SearchProblem problem) {
    Map<String, String> fields = new TreeMap<>();
    fields.put("Content-Type", "application/problem+json");
    fields.put("Cache-Control", "no-store");
    fields.put("X-Content-Type-Options", "nosniff");
    if (problem.kind() == SearchProblem.Kind.METHOD_NOT_ALLOWED) {
      fields.put("Allow", "GET, HEAD");
    }
    if (problem.kind().passes()) {
      fields.put("Retry-After", "2");
    }
    return new Answer(problem.kind().status(), fields, SearchJson.of(problem));
  }

  private static byte[] document() {
    try (InputStream file = SearchApi.class.getResourceAsStream("/search/openapi.yaml")) {
      return Objects.requireNonNull(file, "search/openapi.yaml").readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("A file of our own jar can be read.", e);
    }
  }

  @Override
  public void close() {
    search.close();
  }
}
