package dev.pressline.publish.search;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hands requests to the service's own web server on to the API. */
@RestController
@ConditionalOnProperty(name = SearchStoreConfiguration.SWITCH, havingValue = "true")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
final class SearchRoute {
  private final SearchApi api;

  SearchRoute(SearchApi api) {
    this.api = api;
  }

  @RequestMapping({SearchApi.PATH, SearchApi.PATH + "/**"})
  ResponseEntity<byte[]> answer(HttpServletRequest request) {
    SearchApi.Answer answer =
        api.answer(
            new SearchApi.Request(
                request.getMethod(),
                request.getRequestURI(),
                Optional.ofNullable(request.getQueryString()),
                Optional.ofNullable(request.getHeader(HttpHeaders.IF_NONE_MATCH))));
    HttpHeaders headers = new HttpHeaders();
    answer.fields().forEach(headers::set);
    return ResponseEntity.status(answer.status()).headers(headers).body(answer.body());
  }
}
