package dev.pressline.store.webhook.event;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pressline.core.asset.Sha256;
import dev.pressline.core.enrichment.EnrichedTag;
import dev.pressline.core.post.PostContent;
import dev.pressline.core.post.PostId;
import dev.pressline.core.post.Revision;
import dev.pressline.core.post.Withdrawal;
import dev.pressline.core.publication.PostVersion;
import dev.pressline.core.publication.Publication;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * A version of a post as it is told of. Of a withdrawn one it has nothing but its addresses.
 *
 * @param json nobody changes it
 */
public record PostDocument(ObjectNode json) {
  static final String CONTENT = "content";
  static final String AT = "at";
  static final String REFUSED = "refused";

  private static final String ID = "postId";
  private static final String SITE = "site";
  private static final String REVISION = "revision";
  private static final String LEVEL = "enrichmentLevel";
  private static final String LIVE = "live";
  private static final String URL = "url";
  private static final String PERMALINK = "permalink";
  private static final List<String> HEAD =
      List.of(ID, SITE, REVISION, LEVEL, LIVE, AT, URL, PERMALINK);

  /** What is told of the publication. */
  public static PostDocument of(Publication publication) {
    ObjectNode json = Json.object();
    json.put(ID, publication.postId().value());
    json.put(SITE, publication.site());
    // As text: it is more than the numbers of JavaScript hold.
    json.put(REVISION, String.valueOf(publication.revision().value()));
    json.put(LEVEL, publication.enrichment().level());
    json.put(LIVE, publication.state() instanceof Publication.State.Live);
    json.put(AT, publication.wantedAt().toString());
    json.put(URL, publication.url());
    json.put(PERMALINK, publication.permalink());
    addAll(json.putArray("formerPermalinks"), publication.formerPermalinks());
    switch (publication.state()) {
      case Publication.State.Live _ -> addPost(json, publication);
      case Publication.State.Withdrawn(Withdrawal how) -> addWithdrawal(json, how);
    }
    return new PostDocument(Json.read(Json.bytes(json)));
  }

  private static void addPost(ObjectNode json, Publication publication) {
    PostContent content = publication.content();
    json.put("title", content.title());
    json.put("summary", content.excerpt().orElse(publication.enrichment().excerpt()));
    json.put("language", content.language().orElse(publication.enrichment().language()));
    json.put("publishedAt", publication.publishedAt().toString());
    content.dates().updated().ifPresent(time -> json.put("updatedAt", time.toString()));
    addAll(json.putArray("authors"), content.authors());
    ArrayNode categories = json.putArray("categories");
    content.categories().forEach(path -> addAll(categories.addArray(), path.names()));
    Stream<String> added = publication.enrichment().tags().stream().map(EnrichedTag::label);
    addAll(
        json.putArray("tags"), Stream.concat(content.tags().stream(), added).distinct().toList());
    json.put("contentHash", content.contentHash());
    json.put(CONTENT, publication.html());
  }

  private static void addWithdrawal(ObjectNode json, Withdrawal how) {
    ObjectNode withdrawal = json.putObject("withdrawal");
    switch (how) {
      case Withdrawal.Gone() -> withdrawal.put("kind", "gone");
      case Withdrawal.Notice _ -> withdrawal.put("kind", "notice");
      case Withdrawal.Redirect(String target) ->
          withdrawal.put("kind", "redirect").put("target", target);
    }
  }

  private static void addAll(ArrayNode array, List<String> texts) {
    texts.forEach(array::add);
  }

  /** What {@link #bytes} gave. */
  public static PostDocument read(byte[] bytes) {
    return new PostDocument(Json.read(bytes));
  }

  /** It as bytes. */
  public byte[] bytes() {
    return Json.bytes(json);
  }

  /**
   * It without its HTML when it is larger than that with it; that it is refused when it is larger
   * without it, too. Of a withdrawn post everybody can be told.
   */
  public PostDocument within(int mostBytes) {
    if (!isLive() || bytes().length <= mostBytes) {
      return this;
    }
    ObjectNode smaller = json.deepCopy();
    smaller.remove(CONTENT);
    smaller.put("contentOmitted", true);
    PostDocument document = new PostDocument(smaller);
    return document.bytes().length <= mostBytes ? document : refused();
  }

  private PostDocument refused() {
    ObjectNode refused = gone().json;
    refused.put(REFUSED, true);
    return new PostDocument(refused);
  }

  /** Whether nobody can be told of the version, nor of one before it. */
  public boolean isRefused() {
    return json.path(REFUSED).asBoolean();
  }

  /** The post as a withdrawal of it needs it, without its text. */
  public PostDocument head() {
    ObjectNode head = json.deepCopy();
    head.retain(HEAD);
    return new PostDocument(head);
  }

  /** That the log knows the post no more. */
  public PostDocument gone() {
    ObjectNode gone = head().json;
    gone.put(LIVE, false);
    addWithdrawal(gone, new Withdrawal.Gone());
    return new PostDocument(gone);
  }

  /** The post's id. */
  public PostId id() {
    return new PostId(text(ID));
  }

  /** The post's site. */
  public String site() {
    return text(SITE);
  }

  /** Which version it is. */
  public PostVersion version() {
    return new PostVersion(new Revision(Long.parseLong(text(REVISION))), json.path(LEVEL).asInt());
  }

  /** Whether readers see the post. */
  public boolean isLive() {
    return json.path(LIVE).asBoolean();
  }

  /** When it came to be so. */
  public Instant at() {
    return Instant.parse(text(AT));
  }

  /** Where the post can be seen. */
  public String url() {
    return text(URL);
  }

  /**
   * Whether it is to be kept when the other arrives. A post whose time is over is withdrawn under
   * the number of the version that was shown, which must not come back when the log is read again.
   */
  public boolean outranks(PostDocument other) {
    return version().outranks(other.version())
        || version().equals(other.version()) && isWithdrawn() && other.isLive();
  }

  private boolean isWithdrawn() {
    return !isLive() && !isRefused();
  }

  /** Equal for equal versions, and else different. */
  public String digest() {
    return Sha256.of(bytes()).hex();
  }

  /** A field; empty when there is none. */
  String text(String field) {
    return json.path(field).asText();
  }
}
