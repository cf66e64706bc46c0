package dev.pressline.store.object.bucket;

import dev.pressline.core.asset.Sha256;
import dev.pressline.store.StoreUnavailableException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.EncodingType;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * The requests that the store makes. Each throws {@link StoreUnavailableException} when the storage
 * does not answer, or refuses.
 */
public final class Bucket implements AutoCloseable {
  private static final int NOT_FOUND = 404;
  private static final int CONFLICT = 409;
  private static final int PRECONDITION_FAILED = 412;
  private static final String NO_BUCKET = "NoSuchBucket";

  private final String name;
  private final S3Client client;
  private final RequestHook hook;

  private Bucket(String name, S3Client client, RequestHook hook) {
    this.name = name;
    this.client = client;
    this.hook = hook;
  }

  /** The bucket, which is not asked yet. */
  public static Bucket of(BucketSettings settings, RequestHook hook) {
    return new Bucket(settings.name(), Clients.of(settings), hook);
  }

  /**
   * Bytes to be written.
   *
   * @param path file that holds them
   * @param sha256 by which the storage sees that it has them
   */
  public record Body(Path path, Sha256 sha256) {}

  /**
   * An object that is there.
   *
   * @param tag entity tag of its version
   * @param mark empty when another has written it
   */
  public record Found(String tag, Optional<ObjectMark> mark) {}

  /**
   * Objects whose keys follow each other.
   *
   * @param tags entity tags by key, in the order of UTF-8
   * @param isLast whether no more follow
   */
  public record Stretch(Map<String, String> tags, boolean isLast) {}

  /** What the note holds, with the entity tag of this version. */
  record Note(String tag, String text) {}

  /** How the bucket is called where people are told of it. */
  public String nameOf(String key) {
    return "s3://" + name + "/" + key;
  }

  /**
   * Writes an object in place of the version that is known, or where none is known.
   *
   * @return its entity tag; empty when another version is there, and nothing was written
   */
  public Optional<String> put(String key, Body body, ObjectHead head, Optional<String> known) {
    PutObjectRequest.Builder request =
        PutObjectRequest.builder()
            .bucket(name)
            .key(key)
            .contentType(head.contentType())
            .cacheControl(head.cacheControl())
            .metadata(head.mark().metadata())
            .checksumSHA256(base64(body.sha256()));
    head.leadsTo().ifPresent(request::websiteRedirectLocation);
    return put(
        RequestHook.Request.PUT, inPlaceOf(known, request), RequestBody.fromFile(body.path()));
  }

  /** Writes the note as {@link #put} writes an object. */
  Optional<String> writeNote(String key, String text, Optional<String> known) {
    PutObjectRequest.Builder request =
        PutObjectRequest.builder()
            .bucket(name)
            .key(key)
            .contentType("application/json")
            .cacheControl("no-store");
    return put(
        RequestHook.Request.WRITE_NOTE, inPlaceOf(known, request), RequestBody.fromString(text));
  }

  private static PutObjectRequest inPlaceOf(
      Optional<String> known, PutObjectRequest.Builder request) {
    return known
        .map(tag -> request.ifMatch('"' + tag + '"'))
        .orElseGet(() -> request.ifNoneMatch("*"))
        .build();
  }

  private Optional<String> put(
      RequestHook.Request step, PutObjectRequest request, RequestBody body) {
    return ask(
        step,
        request.key(),
        () -> {
          try {
            return Optional.of(bare(client.putObject(request, body).eTag()));
          } catch (AwsServiceException e) {
            // What was to be replaced may not be there at all.
            if (isOvertaken(e) || isMissing(e)) {
              return Optional.empty();
            }
            throw e;
          }
        });
  }

  /** What is there under the key. */
  public Optional<Found> look(String key) {
    return unlessMissing(
        RequestHook.Request.LOOK,
        key,
        () -> {
          HeadObjectResponse found = client.headObject(it -> it.bucket(name).key(key));
          return new Found(bare(found.eTag()), ObjectMark.in(found.metadata()));
        });
  }

  /** Reads the note. */
  Optional<Note> readNote(String key) {
    return unlessMissing(
        RequestHook.Request.READ_NOTE,
        key,
        () -> {
          ResponseBytes<GetObjectResponse> found =
              client.getObjectAsBytes(it -> it.bucket(name).key(key));
          return new Note(bare(found.response().eTag()), found.asUtf8String());
        });
  }

  /** The objects under the prefix whose keys follow the given one; all follow an empty one. */
  public Stretch list(String prefix, String after) {
    return ask(
        RequestHook.Request.LIST,
        prefix,
        () -> {
          ListObjectsV2Response found =
              client.listObjectsV2(
                  request -> {
                    request.bucket(name).prefix(prefix).encodingType(EncodingType.URL);
                    if (!after.isEmpty()) {
                      request.startAfter(after);
                    }
                  });
          Map<String, String> tags = new LinkedHashMap<>();
          for (S3Object object : found.contents()) {
            tags.put(object.key(), bare(object.eTag()));
          }
          return new Stretch(tags, !Boolean.TRUE.equals(found.isTruncated()));
        });
  }

  /** Deletes an object, if it is there. */
  public void delete(String key) {
    var unused =
        ask(
            RequestHook.Request.DELETE,
            key,
            () -> client.deleteObject(it -> it.bucket(name).key(key)));
  }

  private <T> Optional<T> unlessMissing(RequestHook.Request step, String key, Supplier<T> request) {
    return ask(
        step,
        key,
        () -> {
          try {
            return Optional.of(request.get());
          } catch (AwsServiceException e) {
            if (isMissing(e)) {
              return Optional.empty();
            }
            throw e;
          }
        });
  }

  private <T> T ask(RequestHook.Request step, String key, Supplier<T> request) {
    hook.before(step, key);
    try {
      return request.get();
    } catch (SdkException e) {
      throw new StoreUnavailableException(
          "The bucket %s cannot be used now: %s".formatted(name, e.getMessage()), e);
    }
  }

  /** Says why the bucket is left alone, though it answers. */
  public StoreUnavailableException refusing(String why) {
    return new StoreUnavailableException(
        "The bucket %s is not written: %s".formatted(name, why), new IOException(why));
  }

  private static boolean isOvertaken(AwsServiceException e) {
    return e.statusCode() == PRECONDITION_FAILED || e.statusCode() == CONFLICT;
  }

  private static boolean isMissing(AwsServiceException e) {
    boolean bucket =
        e.awsErrorDetails() != null && NO_BUCKET.equals(e.awsErrorDetails().errorCode());
    return e.statusCode() == NOT_FOUND && !bucket;
  }

  private static String base64(Sha256 sha256) {
    return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sha256.hex()));
  }

  /** Storages differ in whether they put quotes around tags. */
  private static String bare(String tag) {
    return tag.replace("\"", "");
  }

  @Override
  public void close() {
    client.close();
  }
}
