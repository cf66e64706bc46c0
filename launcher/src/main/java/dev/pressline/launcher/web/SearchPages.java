package dev.pressline.launcher.web;

import com.sun.net.httpserver.HttpExchange;
import dev.pressline.publish.search.SearchApi;
import java.io.IOException;
import java.util.Optional;

/** Hands searches on to the pipeline that publishes the site. */
final class SearchPages {
  private static final String HEAD = "HEAD";

  private final SearchApi api;

  SearchPages(SearchApi api) {
    this.api = api;
  }

  void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      SearchApi.Answer answer =
          api.answer(
              new SearchApi.Request(
                  exchange.getRequestMethod(),
                  exchange.getRequestURI().getRawPath(),
                  Optional.ofNullable(exchange.getRequestURI().getRawQuery()),
                  Optional.ofNullable(exchange.getRequestHeaders().getFirst("If-None-Match"))));
      answer.fields().forEach(exchange.getResponseHeaders()::set);
      byte[] body = answer.body();
      boolean isHead = exchange.getRequestMethod().equals(HEAD);
      if (isHead) {
        exchange.getResponseHeaders().set("Content-Length", String.valueOf(body.length));
      }
      exchange.sendResponseHeaders(answer.status(), isHead || body.length == 0 ? -1 : body.length);
      if (!isHead) {
        exchange.getResponseBody().write(body);
      }
    }
  }
}
