package dev.pressline.store.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pressline.core.digest.Digest;
import dev.pressline.store.StoreUnavailableException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The calls of the cluster that the store needs. */
final class Cluster {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The cluster's limit. */
  private static final int LONGEST_ID_BYTES = 512;

  /** In UTF-16 code units; the cluster takes a hundred megabytes at most. */
  private static final int LARGEST_BULK = 8 * 1024 * 1024;

  private static final int CONFLICT = 409;
  private static final int TOO_MANY = 429;
  private static final int DOCUMENTS_AT_ONCE = 200;

  private final Transport transport;
  private final String alias;
  private final String written;

  private Cluster(Transport transport, String alias, String written) {
    this.transport = transport;
    this.alias = alias;
    this.written = written;
  }

  /** What is read and written here is where the alias leads. */
  static Cluster behind(String alias, Transport transport) {
    return new Cluster(transport, alias, alias);
  }

  /** What is read and written here is in the index, which the alias need not lead to. */
  Cluster in(String index) {
    return new Cluster(transport, alias, index);
  }

  /**
   * A document that is there.
   *
   * @param version by which the cluster tells newer ones
   */
  record Found(long version, HeldPost post) {}

  /** What became of a document. */
  sealed interface Outcome {
    /** It is there. */
    record Written() implements Outcome {}

    /** Another process has written a newer one. */
    record Outrun() implements Outcome {}

    /** It cannot be held, and why. */
    record Unfit(String reason) implements Outcome {}
  }

  /** A document to be written. */
  record Write(long version, HeldPost post) {}

  /** The name of the index behind the alias; empty when there is none. */
  Optional<String> index() {
    Transport.Reply reply = call("GET", "/_alias/" + alias, "");
    if (reply.isMissing()) {
      return Optional.empty();
    }
    Iterator<String> names = fine(reply).fieldNames();
    return names.hasNext() ? Optional.of(names.next()) : Optional.empty();
  }

  /** Makes an empty index, in place of one of that name that nobody searches. */
  void create(String index) {
    done("PUT", "/_index_template/" + alias, IndexTemplate.of(alias));
    if (!call("GET", "/" + index, "").isMissing()) {
      done("DELETE", "/" + index, "");
    }
    done("PUT", "/" + index, "");
  }

  /** Lets the alias lead to the index, and deletes the one to which it led. */
  void searchFrom(String index, Optional<String> former) {
    ObjectNode body = JSON.createObjectNode();
    ArrayNode actions = body.putArray("actions");
    former.ifPresent(old -> actions.addObject().putObject("remove_index").put("index", old));
    actions.addObject().putObject("add").put("index", index).put("alias", alias);
    done("POST", "/_aliases", body.toString());
  }

  /** The documents of those of the posts that have one, by id; members left out on wish. */
  Map<String, Found> get(List<String> ids, boolean whole) {
    Map<String, Found> found = new HashMap<>();
    for (int from = 0; from < ids.size(); from += DOCUMENTS_AT_ONCE) {
      ObjectNode body = JSON.createObjectNode();
      ArrayNode keys = body.putArray("ids");
      ids.subList(from, Math.min(ids.size(), from + DOCUMENTS_AT_ONCE))
          .forEach(id -> keys.add(key(id)));
      String members = whole ? "" : "?_source_excludes=text*,title*,labels*";
      JsonNode answer = fine(call("POST", "/" + written + "/_mget" + members, body.toString()));
      for (JsonNode document : answer.path("docs")) {
        if (document.path("found").asBoolean()
            && document.get("_source") instanceof ObjectNode it) {
          HeldPost post = new HeldPost(it);
          found.put(post.id().value(), new Found(document.path("_version").asLong(), post));
        }
      }
    }
    return found;
  }

  /** Writes documents, durable on return; what became of each, in order. */
  List<Outcome> write(List<Write> writes) {
    List<Outcome> outcomes = new ArrayList<>();
    StringBuilder lines = new StringBuilder();
    for (Write write : writes) {
      ObjectNode action = JSON.createObjectNode();
      action
          .putObject("index")
          .put("_id", key(write.post().id().value()))
          .put("version", write.version())
          .put("version_type", "external_gte");
      lines.append(action).append('\n').append(write.post().document()).append('\n');
      if (lines.length() > LARGEST_BULK) {
        outcomes.addAll(bulk(lines.toString()));
        lines.setLength(0);
      }
    }
    if (!lines.isEmpty()) {
      outcomes.addAll(bulk(lines.toString()));
    }
    return outcomes;
  }

  private List<Outcome> bulk(String lines) {
    JsonNode answer = fine(call("POST", "/" + written + "/_bulk", lines));
    List<Outcome> outcomes = new ArrayList<>();
    for (JsonNode item : answer.path("items")) {
      outcomes.add(outcome(item.path("index")));
    }
    return outcomes;
  }

  private static Outcome outcome(JsonNode item) {
    int status = item.path("status").asInt();
    JsonNode cause = item.path("error");
    if (status < 300) {
      return new Outcome.Written();
    }
    if (status == CONFLICT) {
      return new Outcome.Outrun();
    }
    if (status == TOO_MANY || status >= 500) {
      throw refusing("It has refused a document for now: " + cause.path("reason").asText());
    }
    JsonNode deeper = cause.path("caused_by").path("reason");
    return new Outcome.Unfit((deeper.isMissingNode() ? cause.path("reason") : deeper).asText());
  }

  /** The document of that key beside the posts. */
  Optional<JsonNode> note(String key) {
    Transport.Reply reply = call("GET", "/" + written + "/_doc/" + key, "");
    return reply.isMissing()
        ? Optional.empty()
        : Optional.of(fine(reply).path("_source")).filter(JsonNode::isObject);
  }

  /** Writes a document beside the posts. */
  void note(String key, ObjectNode note) {
    done("PUT", "/" + written + "/_doc/" + key, note.toString());
  }

  /** Makes what was written findable. */
  void refresh() {
    done("POST", "/" + written + "/_refresh", "");
  }

  /** Takes deleted documents out of the segments. */
  void expunge() {
    done("POST", "/" + written + "/_forcemerge?only_expunge_deletes=true", "");
  }

  /** Some of the posts, in the order of ids behind the last, members left out. */
  List<HeldPost> after(String last) {
    ObjectNode body = JSON.createObjectNode();
    body.put("size", DOCUMENTS_AT_ONCE);
    body.putObject("query").putObject("exists").put("field", Names.ID);
    body.putArray("sort").add(Names.ID);
    body.putArray("_source").add(Names.ID).add(Names.REVISION).add(Names.LEVEL).add(Names.STATE);
    if (!last.isEmpty()) {
      body.putArray("search_after").add(last);
    }
    List<HeldPost> posts = new ArrayList<>();
    JsonNode answer = fine(call("POST", "/" + written + "/_search", body.toString()));
    for (JsonNode hit : answer.path("hits").path("hits")) {
      if (hit.get("_source") instanceof ObjectNode post) {
        posts.add(new HeldPost(post));
      }
    }
    return posts;
  }

  /** Under which a post is held. */
  static String key(String id) {
    return id.getBytes(StandardCharsets.UTF_8).length <= LONGEST_ID_BYTES
        ? id
        : "sha256-" + Digest.SHA_256.hexOf(id);
  }

  private void done(String method, String path, String body) {
    var unused = fine(call(method, path, body));
  }

  private Transport.Reply call(String method, String path, String body) {
    try {
      return transport.send(new Transport.Request(method, path, body));
    } catch (IOException e) {
      throw away("It does not answer: " + e, e);
    }
  }

  private static JsonNode fine(Transport.Reply reply) {
    if (!reply.isFine()) {
      String reason = reply.body().path("error").path("reason").asText(reply.body().toString());
      throw refusing("It answers %d: %s".formatted(reply.status(), reason));
    }
    return reply.body();
  }

  /** What is thrown when the cluster answers otherwise than it should. */
  static StoreUnavailableException refusing(String what) {
    return away(what, new IOException(what));
  }

  private static StoreUnavailableException away(String what, IOException failure) {
    return new StoreUnavailableException("The search cluster cannot be used now. " + what, failure);
  }
}
