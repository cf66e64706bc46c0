package dev.pressline.e2e.stores;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Map;

/** What the stores hold of each blog, as a document. */
final class StoresReport {
  private StoresReport() {}

  static String of(LocalDate day, Map<String, JsonNode> stocks) {
    StringBuilder text = new StringBuilder();
    text.append(
        """
        # All stores on real blogs

        Written by `AllStoresCorpusE2E` on %s: every blog of a corpus that lies beside the project and is no part of it
        ([CONTRIBUTING](../CONTRIBUTING.md#commands) has the command) is published to all stores at once: the site, PostgreSQL, an S3-compatible
        storage (S3Mock), OpenSearch, the search index, Markdown for Hugo and a webhook. Then `pressline verify` compares what each of them holds with the
        publications log, version by version. A cell has the posts that the store holds as the log has them, after a plus those that it has
        refused with a reason, and in bold those that it holds otherwise: there must be none.

        | blog |\
        """
            .formatted(day));
    AllStores.NAMES.forEach(store -> text.append(' ').append(store).append(" |"));
    text.append("\n| --- |").append(" ---: |".repeat(AllStores.NAMES.size())).append('\n');
    stocks.forEach(
        (blog, stock) -> {
          text.append("| ").append(blog).append(" |");
          stock.path("stores").forEach(store -> text.append(' ').append(cell(store)).append(" |"));
          text.append('\n');
        });
    return text.toString();
  }

  private static String cell(JsonNode store) {
    long refused = store.path("refused").asLong();
    long differing = store.path("differing").asLong();
    return store.path("posts").asText()
        + (refused == 0 ? "" : " + " + refused)
        + (differing == 0 ? "" : " **" + differing + "**");
  }
}
