package dev.pressline.store.opensearch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pressline.core.post.PostId;
import dev.pressline.core.post.Revision;
import dev.pressline.core.post.SourcePosition;
import dev.pressline.core.publication.PostVersion;
import dev.pressline.core.verdict.Refusal;
import dev.pressline.store.Holding;
import dev.pressline.store.StoreAnswer;
import java.util.Optional;

/** A version of a post as its document tells it. */
record HeldPost(ObjectNode document) {
  PostId id() {
    return new PostId(document.path(Names.ID).asText());
  }

  Revision revision() {
    return new Revision(document.path(Names.REVISION).asLong());
  }

  int level() {
    return document.path(Names.LEVEL).asInt();
  }

  boolean isLive() {
    return state().equals(Names.LIVE);
  }

  boolean isRefused() {
    return state().equals(Names.REFUSED);
  }

  private String state() {
    return document.path(Names.STATE).asText();
  }

  /**
   * Whether it is to be kept when the other arrives: it is newer, or as new and better enriched.
   */
  boolean outranks(HeldPost other) {
    return version().outranks(other.version());
  }

  boolean isOfVersionOf(HeldPost other) {
    return version().equals(other.version());
  }

  private PostVersion version() {
    return new PostVersion(revision(), level());
  }

  Holding holding() {
    return isRefused()
        ? Holding.refused(id(), version(), refusal())
        : Holding.of(id(), version(), isLive());
  }

  StoreAnswer answer() {
    return isRefused()
        ? new StoreAnswer.Refused(id(), revision(), refusal())
        : new StoreAnswer.Stored(id(), revision(), level(), isLive(), url());
  }

  private Optional<String> url() {
    return Optional.of(document.path(Names.URL).asText()).filter(url -> !url.isEmpty());
  }

  private Refusal refusal() {
    return new Refusal(
        document.path(Names.CODE).asText(),
        document.path(Names.MESSAGE).asText(),
        Optional.of(document.path(Names.HINT).asText()),
        SourcePosition.NOWHERE);
  }

  /** The same version, which the cluster has not taken for the reason. */
  HeldPost refused(String reason) {
    ObjectNode refused = document.objectNode();
    refused.put(Names.ID, id().value());
    refused.put(Names.REVISION, revision().value());
    refused.put(Names.LEVEL, level());
    refused.put(Names.STATE, Names.REFUSED);
    refused.put(Names.CODE, "SEARCH_DOCUMENT_UNFIT");
    refused.put(Names.MESSAGE, "The search cluster cannot hold the post: " + reason);
    refused.put(Names.HINT, "Change what the message names and publish the post again.");
    return new HeldPost(refused);
  }
}
