package dev.pressline.store.object.bucket;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * A bucket and how it is reached.
 *
 * @param name of the bucket
 * @param region of it, as requests are signed with
 * @param endpoint address of a storage that is not Amazon's
 * @param pathStyle whether the bucket stands in the path of addresses and not in their host
 * @param login by which the storage knows this process; what the environment of the process has, as
 *     the AWS SDK looks for it, if empty
 * @param timeout silence after which the storage counts as away
 */
public record BucketSettings(
    String name,
    String region,
    Optional<URI> endpoint,
    boolean pathStyle,
    Optional<Login> login,
    Duration timeout) {
  public BucketSettings {
    if (name.isBlank()) {
      throw new IllegalArgumentException(
          "the object store needs a bucket: pressline.object-store.bucket is its name");
    }
  }

  /** An access key with its secret, which is shown nowhere. */
  public record Login(String accessKey, String secret) {
    @Override
    public String toString() {
      return "Login[accessKey=" + accessKey + ", secret=...]";
    }
  }

  /** What tells this bucket from others. */
  public String identity() {
    return endpoint.map(URI::toString).orElse(region) + ' ' + name;
  }
}
