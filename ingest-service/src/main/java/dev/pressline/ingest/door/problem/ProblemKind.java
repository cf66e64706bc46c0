package dev.pressline.ingest.door.problem;

import java.util.Locale;

/** The kinds of problems; their names are stable and part of the API. */
public enum ProblemKind {
  API_OFF(
      403,
      "The HTTP API is off",
      "The operator has to configure a token under pressline.http.tokens."),
  TOKEN_MISSING(401, "A token is needed", "Send the header \"Authorization: Bearer <token>\"."),
  TOKEN_UNKNOWN(401, "The token is unknown", "Check the token, or ask the operator for a new one."),
  SITE_NOT_ALLOWED(
      403, "The token is not for this site", "Use a token of the site, or another post id."),
  TOO_MANY_REQUESTS(429, "Too many requests", "Wait as long as Retry-After says."),
  TOO_BUSY(503, "Too much at once", "Send it again after the time that Retry-After says."),
  BODY_TOO_LARGE(
      413,
      "The source is too large",
      "Split the post, or move images out of the text; the operator can raise the limit."),
  FILE_TOO_LARGE(
      413, "The file is too large", "Make it smaller; the operator can raise the limit."),
  HASH_UNREADABLE(
      400,
      "The address names no SHA-256",
      "Write the SHA-256 of the bytes, as sha256sum prints it: 64 hexadecimal digits."),
  HASH_MISMATCH(
      422,
      "The bytes are not those of the hash",
      "Send exactly the bytes whose SHA-256 the address names; with curl, --upload-file does."),
  ASSET_STORE_UNAVAILABLE(
      503,
      "The asset store does not answer",
      "Send it again after the time that Retry-After says."),
  ID_UNUSABLE(
      400,
      "The post id cannot be used",
      "Name the site, a slash and the rest: blog/2024/hello; percent-encode what a URL cannot"
          + " hold."),
  PARAMETER_UNREADABLE(400, "A parameter cannot be read", "Correct the parameter named."),
  DRAFT_UNREADABLE(400, "The draft cannot be read", "Correct the field named."),
  CHARSET_UNUSABLE(415, "The character set cannot be used", "Send the text as UTF-8."),
  KEY_REUSED(
      422,
      "The idempotency key belongs to other content",
      "Use a new Idempotency-Key for new content."),
  REVISION_MOVED_ON(
      409,
      "The post has moved on",
      "Read the post as it is now, merge, and send it with that revision in If-Match."),
  REVISION_UNKNOWN(
      412, "The post is not known", "Leave If-Match out to submit it for the first time."),
  STILL_STARTING(
      503,
      "The revisions of posts are still being read",
      "Send it again after the time that Retry-After says."),
  LOG_UNAVAILABLE(
      503,
      "The log does not answer",
      "Send it again after the time that Retry-After says, with the same Idempotency-Key; sending"
          + " the same content twice does no harm."),
  DRAFT_REJECTED(422, "The draft was refused", "Correct the draft and send it again."),
  DEAD_LETTERED(
      500,
      "The draft could not be processed",
      "Tell the operator: the record is kept, and can be replayed once the fault is mended."),
  NOT_LIVE_YET(
      504,
      "The post is not live yet",
      "Nothing is lost: the draft is in the log and gets its verdict. Look for it later, or send"
          + " the same content again to wait once more."),
  NOT_FOUND(404, "There is nothing here", "See /api/v1/openapi.yaml for what there is."),
  METHOD_NOT_ALLOWED(
      405, "The method is not for this address", "Use a method that the header Allow names."),
  MEDIA_TYPE_UNSUPPORTED(
      415, "The media type is not supported", "Use a Content-Type that the detail names."),
  REQUEST_UNUSABLE(400, "The request cannot be used", "See /api/v1/openapi.yaml."),
  INTERNAL(
      500,
      "Something failed on our side",
      "Send it again; when it stays so, tell the operator the time of the request.");

  private final int status;
  private final String title;
  private final String remedy;

  ProblemKind(int status, String title, String remedy) {
    this.status = status;
    this.title = title;
    this.remedy = remedy;
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** The kind in a few words. */
  public String title() {
    return title;
  }

  /** What to do about it, unless the case at hand says more. */
  public String remedy() {
    return remedy;
  }

  /** The URI that identifies the kind. */
  public String type() {
    return "urn:pressline:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
