package dev.pressline.launcher.web;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import dev.pressline.launcher.web.content.Content;
import dev.pressline.launcher.web.http.ByteRange;
import dev.pressline.launcher.web.http.Conditions;
import dev.pressline.launcher.web.http.HttpDate;
import dev.pressline.launcher.web.http.RequestFields;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sends an answer in the terms of HTTP (RFC 9110, RFC 9111) to one request by GET or HEAD. */
final class Responder {
  private static final int OK = 200;
  private static final int PARTIAL = 206;
  private static final int NOT_MODIFIED = 304;
  private static final int METHOD_NOT_ALLOWED = 405;
  private static final int PRECONDITION_FAILED = 412;
  private static final int RANGE_NOT_SATISFIABLE = 416;

  /** May be kept and is asked for before each use, which costs an answer without content. */
  private static final String ASK_BEFORE_USE = "no-cache";

  private static final String FOR_EVER = "public, max-age=31536000, immutable";

  private final HttpExchange exchange;
  private final InstantSource clock;
  private final boolean isHead;
  private final Map<String, String> always;

  Responder(HttpExchange exchange, InstantSource clock) {
    this(exchange, clock, Map.of());
  }

  /**
   * @param always fields of every answer, in place of others of the same name
   */
  Responder(HttpExchange exchange, InstantSource clock, Map<String, String> always) {
    this.always = always;
    this.exchange = exchange;
    this.clock = clock;
    this.isHead = exchange.getRequestMethod().equals("HEAD");
  }

  /**
   * The status that was sent; empty when the version is not there any more and nothing was sent.
   */
  Optional<Integer> send(Answer answer) throws IOException {
    return switch (answer) {
      case Answer.Found(Content content, boolean forEver) -> found(content, forEver);
      case Answer.Instead(int status, Content content) -> instead(status, content);
      case Answer.Elsewhere(int status, String location) -> elsewhere(status, location);
      case Answer.Bare(int status) -> plain(status, "Nothing to show here (" + status + ").\n");
    };
  }

  /** Tells those who want anything but to read, and whether it did. */
  boolean refusesMethod() throws IOException {
    boolean reads = isHead || exchange.getRequestMethod().equals("GET");
    if (!reads) {
      fields().set("Allow", "GET, HEAD");
      var unused = plain(METHOD_NOT_ALLOWED, "Only GET and HEAD are answered.\n");
    }
    return !reads;
  }

  /** What was asked for beside the path is asked for there, too. */
  private Optional<Integer> elsewhere(int status, String location) throws IOException {
    String query = exchange.getRequestURI().getRawQuery();
    boolean keeps = query != null && location.indexOf('?') < 0 && location.indexOf('#') < 0;
    fields().set("Location", keeps ? location + "?" + query : location);
    return plain(status, "It is at another address.\n");
  }

  /** A status with a sentence. */
  Optional<Integer> plain(int status, String sentence) throws IOException {
    byte[] text = sentence.getBytes(StandardCharsets.UTF_8);
    fields().set("Cache-Control", ASK_BEFORE_USE);
    fields().set("Content-Type", "text/plain; charset=utf-8");
    fields().set("X-Content-Type-Options", "nosniff");
    head(status, text.length);
    if (!isHead) {
      exchange.getResponseBody().write(text);
    }
    return Optional.of(status);
  }

  private Optional<Integer> found(Content found, boolean forEver) throws IOException {
    Content content = negotiated(found);
    Optional<Content.Bytes> opened = content.open();
    if (opened.isEmpty()) {
      return Optional.empty();
    }
    try (Content.Bytes bytes = opened.get()) {
      fields().set("Cache-Control", forEver ? FOR_EVER : ASK_BEFORE_USE);
      fields().set("ETag", content.validators().tag());
      fields().set("Last-Modified", HttpDate.of(content.validators().lastModified()));
      fields().set("Accept-Ranges", "bytes");
      return switch (Conditions.of(request(), content.validators())) {
        case NOT_MODIFIED -> bare(NOT_MODIFIED);
        case FAILED -> bare(PRECONDITION_FAILED);
        case PROCEED -> ranged(content, bytes);
      };
    }
  }

  private Content negotiated(Content content) {
    if (content.isNegotiated()) {
      fields().set("Vary", "Accept-Encoding");
    }
    return content.acceptedAs(request().value("Accept-Encoding"));
  }

  private Optional<Integer> ranged(Content content, Content.Bytes bytes) throws IOException {
    boolean partly =
        !isHead && Conditions.allowPart(request(), content.validators(), clock.instant());
    Optional<String> range = partly ? request().value("Range") : Optional.empty();
    return switch (ByteRange.of(range, bytes.length())) {
      case ByteRange.Whole() -> whole(OK, content, bytes);
      case ByteRange.Part part -> {
        describe(content);
        fields()
            .set(
                "Content-Range",
                "bytes %d-%d/%d".formatted(part.first(), part.last(), bytes.length()));
        head(PARTIAL, part.length());
        bytes.writeTo(exchange.getResponseBody(), part.first(), part.length());
        yield Optional.of(PARTIAL);
      }
      case ByteRange.Unsatisfiable() -> {
        fields().set("Content-Range", "bytes */" + bytes.length());
        yield bare(RANGE_NOT_SATISFIABLE);
      }
    };
  }

  /** Pages in place of others are asked for anew each time: what they stand for may come back. */
  private Optional<Integer> instead(int status, Content found) throws IOException {
    Content content = negotiated(found);
    Optional<Content.Bytes> opened = content.open();
    if (opened.isEmpty()) {
      return Optional.empty();
    }
    try (Content.Bytes bytes = opened.get()) {
      fields().set("Cache-Control", ASK_BEFORE_USE);
      return whole(status, content, bytes);
    }
  }

  private Optional<Integer> whole(int status, Content content, Content.Bytes bytes)
      throws IOException {
    describe(content);
    head(status, bytes.length());
    if (!isHead && bytes.length() > 0) {
      bytes.writeTo(exchange.getResponseBody(), 0, bytes.length());
    }
    return Optional.of(status);
  }

  private void describe(Content content) {
    fields().set("Content-Type", content.type().field());
    content.encoding().ifPresent(coding -> fields().set("Content-Encoding", coding));
    SecurityFields.of(content.type()).forEach(fields()::set);
  }

  private Optional<Integer> bare(int status) throws IOException {
    always.forEach(fields()::set);
    exchange.sendResponseHeaders(status, -1);
    return Optional.of(status);
  }

  /** The server takes a length of zero for one that is not known, and none for HEAD. */
  private void head(int status, long length) throws IOException {
    always.forEach(fields()::set);
    if (isHead) {
      fields().set("Content-Length", String.valueOf(length));
    }
    exchange.sendResponseHeaders(status, isHead || length == 0 ? -1 : length);
  }

  private RequestFields request() {
    return name ->
        Optional.ofNullable(exchange.getRequestHeaders().get(name))
            .map((List<String> lines) -> String.join(", ", lines));
  }

  private Headers fields() {
    return exchange.getResponseHeaders();
  }
}
