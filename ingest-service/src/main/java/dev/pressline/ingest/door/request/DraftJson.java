package dev.pressline.ingest.door.request;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The JSON form of a draft, field by field that of the Avro contract {@code Draft}.
 *
 * @param source as text
 * @param sourceBase64 as bytes; instead of {@code source}
 * @param metadata overrides the front matter: strings are YAML, other values are themselves
 */
record DraftJson(
    Optional<String> postId,
    Optional<String> site,
    Optional<String> action,
    Optional<String> format,
    Optional<String> source,
    Optional<String> sourceBase64,
    Optional<String> sourcePath,
    Optional<Map<String, JsonNode>> metadata,
    Optional<WithdrawalJson> withdrawal,
    Optional<String> publishAt,
    Optional<String> expiresAt,
    Optional<String> submitter,
    Optional<List<AssetJson>> assets) {
  /** A file that the source may refer to; its bytes were put to {@code /api/v1/assets}. */
  record AssetJson(
      Optional<String> reference,
      Optional<String> sha256,
      Optional<Long> size,
      Optional<String> mediaType) {}

  /** How to withdraw. */
  record WithdrawalJson(Optional<String> kind, Optional<String> target) {}
}
