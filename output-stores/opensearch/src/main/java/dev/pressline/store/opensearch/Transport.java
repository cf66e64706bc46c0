package dev.pressline.store.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;

/** Sends requests to the cluster; tests let a process end before one that changes something. */
@FunctionalInterface
interface Transport {
  /**
   * Sends a request.
   *
   * @throws IOException when there is no answer
   */
  Reply send(Request request) throws IOException;

  /**
   * A request.
   *
   * @param body JSON, or lines of it for bulk requests; empty for none
   */
  record Request(String method, String path, String body) {
    /** Whether it leaves the cluster as it is. */
    boolean isReading() {
      return method.equals("GET") || path.contains("/_search") || path.contains("/_mget");
    }
  }

  /** An answer. */
  record Reply(int status, JsonNode body) {
    boolean isFine() {
      return status < 300;
    }

    boolean isMissing() {
      return status == 404;
    }
  }
}
