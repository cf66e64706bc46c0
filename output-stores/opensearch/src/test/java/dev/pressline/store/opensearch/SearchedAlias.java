package dev.pressline.store.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pressline.store.OutputStore;
import dev.pressline.store.contract.StoreUnderTest;
import dev.pressline.testing.opensearch.OpenSearchServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The posts behind an alias, as somebody finds them who searches the cluster. */
record SearchedAlias(OpenSearchServer server, String alias) implements StoreUnderTest {
  private static final String EVERYTHING =
      "{\"size\": 1000, \"query\": {\"exists\": {\"field\": \"id\"}}}";

  private OpenSearchSettings settings() {
    return new OpenSearchSettings(server.url(), alias, Optional.empty());
  }

  @Override
  public OutputStore open() {
    return OpenSearchStore.open(settings());
  }

  @Override
  public OutputStore openEndingAt(int durableStep) {
    AtomicInteger left = new AtomicInteger(durableStep);
    HttpTransport transport = new HttpTransport(settings());
    return OpenSearchStore.open(
        alias,
        request -> {
          if (!request.isReading() && left.getAndUpdate(n -> Math.max(n - 1, 0)) == 0) {
            throw new IOException("ended before " + request.method() + " " + request.path());
          }
          return transport.send(request);
        },
        transport::close);
  }

  @Override
  public Map<String, String> shown() {
    Map<String, String> shown = new TreeMap<>();
    JsonNode found = send("POST", "/" + alias + "/_search", EVERYTHING);
    for (JsonNode hit : found.path("hits").path("hits")) {
      JsonNode post = hit.path("_source");
      String permalink = post.path(Names.PERMALINK).asText();
      switch (post.path(Names.STATE).asText()) {
        case Names.LIVE -> {
          shown.put(permalink, post.toString());
          post.path(Names.FORMER).forEach(old -> shown.put(old.asText(), "at " + permalink));
        }
        case Names.MOVED -> shown.put(permalink, "at " + post.path(Names.TARGET).asText());
        default -> shown.put(post.path(Names.ID).asText(), post.path(Names.STATE).asText());
      }
    }
    return shown;
  }

  /** The ids of posts that have the word in them, as a program would ask. */
  List<String> found(String word) {
    JsonNode found =
        send(
            "POST",
            "/" + alias + "/_search",
            """
            {"query": {"bool": {
              "must": {"multi_match": {"query": "%s", "operator": "and",
                "fields": ["title*", "text*", "labels*"]}},
              "filter": {"term": {"state": "live"}}}}}
            """
                .formatted(word));
    return found.path("hits").path("hits").findValuesAsText("_id");
  }

  /** The indexes of the store. */
  List<String> indexes() {
    List<String> names = new ArrayList<>();
    send("GET", "/" + alias + "-*/_settings", "").fieldNames().forEachRemaining(names::add);
    return names;
  }

  @Override
  public Optional<String> shownAt(String permalink) {
    return Optional.ofNullable(shown().get(permalink));
  }

  @Override
  public void damage(String permalink) {
    var unused =
        send(
            "POST",
            "/" + alias + "/_update/" + key(permalink) + "?refresh=true",
            "{\"doc\": {\"title\": \"Changed by hand\"}}");
  }

  @Override
  public void lose(String permalink) {
    var unused = send("DELETE", "/" + alias + "/_doc/" + key(permalink) + "?refresh=true", "");
  }

  /** Posts of the contract have their ids in their addresses. */
  private static String key(String permalink) {
    return URLEncoder.encode(permalink.replace("/", ""), StandardCharsets.UTF_8);
  }

  private JsonNode send(String method, String path, String body) {
    try (HttpTransport transport = new HttpTransport(settings())) {
      return transport.send(new Transport.Request(method, path, body)).body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
