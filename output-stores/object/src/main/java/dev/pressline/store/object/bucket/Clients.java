package dev.pressline.store.object.bucket;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/** Makes clients of S3-compatible storage. */
final class Clients {
  private Clients() {}

  /**
   * The client asks for nothing that only newer storages know: a checksum is a plain field of a
   * request, and bodies are sent as they are, neither in signed pieces nor with a trailer.
   */
  static S3Client of(BucketSettings settings) {
    S3ClientBuilder client =
        S3Client.builder()
            .region(Region.of(settings.region()))
            .forcePathStyle(settings.pathStyle())
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
            .serviceConfiguration(
                it -> it.chunkedEncodingEnabled(false).expectContinueEnabled(false))
            .httpClientBuilder(
                UrlConnectionHttpClient.builder()
                    .connectionTimeout(settings.timeout())
                    .socketTimeout(settings.timeout()));
    settings.endpoint().ifPresent(client::endpointOverride);
    settings
        .login()
        .map(login -> AwsBasicCredentials.create(login.accessKey(), login.secret()))
        .ifPresent(login -> client.credentialsProvider(StaticCredentialsProvider.create(login)));
    return client.build();
  }
}
