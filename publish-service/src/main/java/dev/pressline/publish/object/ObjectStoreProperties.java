package dev.pressline.publish.object;

import dev.pressline.store.object.Delivery;
import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The store that shows the sites in a bucket of S3-compatible storage. How they look is set for the
 * site store.
 *
 * @param enabled whether this process shows the sites in a bucket
 * @param bucket name of the bucket, which must be there
 * @param prefix of the keys, ending in {@code /}; empty where a site has the bucket to itself;
 *     where there are several sites, {site} in it stands for the id of each
 * @param region of the bucket; another storage than Amazon's takes any, if it has none
 * @param endpoint address of a storage that is not Amazon's
 * @param pathStyle whether the bucket stands in the path of addresses, as many storages of one's
 *     own want it, and not in their host
 * @param accessKey by which the storage knows this process; the environment, profile or role of the
 *     process, as every AWS SDK finds them, unless given
 * @param secretKey that belongs to the access key
 * @param cachePages what caches are told of everything that changes under its address
 * @param cacheAssets what caches are told of files of posts, whose addresses change with them
 * @param redirects whether pages that only lead elsewhere are marked as redirects for website
 *     hosting
 * @param maxObjectBytes bytes of the largest file of a post that is taken, 5 GiB at most
 * @param timeout silence of the storage after which it counts as unavailable
 * @param state folder of what the store keeps on disk, which may be lost; {@code object-store}
 *     below the common one unless given
 */
@ConfigurationProperties("pressline.object-store")
public record ObjectStoreProperties(
    @DefaultValue("false") boolean enabled,
    @DefaultValue("") String bucket,
    @DefaultValue("") String prefix,
    @DefaultValue("us-east-1") String region,
    Optional<String> endpoint,
    @DefaultValue("false") boolean pathStyle,
    Optional<String> accessKey,
    Optional<String> secretKey,
    @DefaultValue(Delivery.ASKED_FOR) String cachePages,
    @DefaultValue(Delivery.FOR_EVER) String cacheAssets,
    @DefaultValue("true") boolean redirects,
    @DefaultValue("1073741824") long maxObjectBytes,
    @DefaultValue("60s") Duration timeout,
    Optional<String> state) {
  /** Nobody is to find the secret in a log. */
  @Override
  public String toString() {
    return "ObjectStoreProperties[bucket=" + bucket + ", prefix=" + prefix + "]";
  }
}
