package dev.pressline.store.object;

import dev.pressline.asset.AssetStore;
import dev.pressline.asset.FolderAssetStore;
import dev.pressline.core.site.SiteSettings;
import dev.pressline.store.LogPosition;
import dev.pressline.store.StoreAnswer;
import dev.pressline.store.StoreBatch;
import dev.pressline.store.contract.EndingProcess;
import dev.pressline.store.contract.PublicationBuilder;
import dev.pressline.store.contract.StoreUnderTest;
import dev.pressline.store.object.bucket.BucketSettings;
import dev.pressline.store.object.bucket.RequestHook;
import dev.pressline.store.site.SiteStoreSettings;
import dev.pressline.store.site.files.StepHook;
import dev.pressline.store.site.model.SiteFile;
import dev.pressline.testing.s3.S3Server;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;

/**
 * An object store whose site lies under a prefix of its own.
 *
 * @param prefix of the keys
 * @param client of somebody from outside
 */
record ShownBucket(ObjectStoreSettings settings, String prefix, S3Client client)
    implements StoreUnderTest {
  static final long BOUND = 1L << 30;

  /** Texts by their entity tags, which are their MD5: a page that did not change is read once. */
  private static final Map<String, String> READ = new ConcurrentHashMap<>();

  static ShownBucket in(S3Server server, Path folder, String prefix) {
    SiteStoreSettings site =
        SiteStoreSettings.of(
            folder,
            new SiteSettings(
                PublicationBuilder.SITE,
                "A blog",
                "What a test says.",
                URI.create("https://blog.example/"),
                "en",
                ZoneOffset.UTC,
                Optional.of("Ada"),
                SiteSettings.DEFAULT_PERMALINK_PATTERN),
            folder.resolve("unused"));
    BucketSettings bucket =
        new BucketSettings(
            server.bucket("pages-" + Integer.toHexString(prefix.hashCode())),
            "us-east-1",
            Optional.of(server.endpoint()),
            true,
            Optional.of(new BucketSettings.Login(server.accessKey(), server.secretKey())),
            Duration.ofSeconds(20));
    return new ShownBucket(
        new ObjectStoreSettings(
            folder,
            site,
            bucket,
            prefix,
            new Delivery(Delivery.ASKED_FOR, Delivery.FOR_EVER, server.takesRedirects()),
            BOUND),
        prefix,
        outsider(server));
  }

  private static S3Client outsider(S3Server server) {
    return S3Client.builder()
        .region(Region.US_EAST_1)
        .endpointOverride(server.endpoint())
        .forcePathStyle(true)
        .credentialsProvider(
            StaticCredentialsProvider.create(
                AwsBasicCredentials.create(server.accessKey(), server.secretKey())))
        .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .build();
  }

  /** The same bucket as another instance sees it, which has a folder of its own. */
  ShownBucket anotherInstance() {
    Path folder = settings.folder().resolveSibling(settings.folder().getFileName() + "-another");
    return new ShownBucket(
        new ObjectStoreSettings(
            folder,
            settings.site(),
            settings.bucket(),
            prefix,
            settings.delivery(),
            settings.largestObject()),
        prefix,
        client);
  }

  /** With another bound of objects. */
  ShownBucket upTo(long largestObject) {
    return new ShownBucket(
        new ObjectStoreSettings(
            settings.folder(),
            settings.site(),
            settings.bucket(),
            prefix,
            settings.delivery(),
            largestObject),
        prefix,
        client);
  }

  AssetStore assets() {
    return new FolderAssetStore(settings.folder().resolveSibling("assets"));
  }

  @Override
  public ObjectStore open() {
    return ObjectStore.open(settings, assets());
  }

  ObjectStore open(RequestHook requests) {
    return ObjectStore.open(settings, assets(), StepHook.NONE, requests);
  }

  @Override
  public ObjectStore openEndingAt(int durableStep) {
    EndingProcess process = new EndingProcess(durableStep);
    return ObjectStore.open(
        settings,
        assets(),
        step -> {
          // The site store's own test ends it at each file that it writes.
          if (step == StepHook.Step.COMMIT || step == StepHook.Step.SETTLE) {
            process.before(step);
          }
        },
        (request, _) -> process.before(request));
  }

  /** Hands the store the posts as a batch of the log that ends there. */
  static List<StoreAnswer> apply(ObjectStore store, long end, PublicationBuilder... posts) {
    return store.apply(
        new StoreBatch(
            Stream.of(posts).map(PublicationBuilder::build).toList(),
            new LogPosition("log", Map.of(0, end))));
  }

  private String bucket() {
    return settings.bucket().name();
  }

  @Override
  public Map<String, String> shown() {
    Map<String, String> objects = new TreeMap<>();
    client
        .listObjectsV2Paginator(it -> it.bucket(bucket()).prefix(prefix))
        .contents()
        .forEach(
            object -> {
              String file = object.key().substring(prefix.length());
              if (!file.startsWith(".pressline/")) {
                objects.put(file, READ.computeIfAbsent(object.eTag(), _ -> read(file)));
              }
            });
    return objects;
  }

  private String read(String file) {
    return client.getObjectAsBytes(it -> it.bucket(bucket()).key(prefix + file)).asUtf8String();
  }

  HeadObjectResponse head(String file) {
    return client.headObject(it -> it.bucket(bucket()).key(prefix + file));
  }

  @Override
  public Optional<String> shownAt(String permalink) {
    return Optional.ofNullable(shown().get(SiteFile.of(permalink)));
  }

  @Override
  public void damage(String permalink) {
    put(SiteFile.of(permalink), "Somebody was here.");
  }

  /** Somebody puts an object there by hand. */
  void put(String file, String text) {
    client.putObject(it -> it.bucket(bucket()).key(prefix + file), RequestBody.fromString(text));
  }

  @Override
  public void lose(String permalink) {
    delete(SiteFile.of(permalink));
  }

  /** Somebody deletes an object by hand. */
  void delete(String file) {
    client.deleteObject(it -> it.bucket(bucket()).key(prefix + file));
  }

  /** Somebody copies an object with all that is told of it. */
  void copy(String from, String to) {
    client.copyObject(
        it ->
            it.sourceBucket(bucket())
                .sourceKey(prefix + from)
                .destinationBucket(bucket())
                .destinationKey(prefix + to));
  }

  /** The disk on which the store keeps its cache is lost. */
  void loseTheFolder() {
    try (Stream<Path> walk = Files.walk(settings.folder())) {
      for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
