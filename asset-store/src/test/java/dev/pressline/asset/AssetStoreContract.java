package dev.pressline.asset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.pressline.core.asset.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What every asset store promises. A new one inherits it and says how it is opened. */
abstract class AssetStoreContract {
  static final byte[] BYTES = "the bytes of a picture".getBytes(UTF_8);
  static final Sha256 HASH = Sha256.of(BYTES);
  static final long LIMIT = 1_000_000;

  /** An empty store. */
  abstract AssetStore store();

  @Test
  void bytesThatWerePutAreThere() throws IOException {
    // Given
    AssetStore store = store();

    // When
    AssetStore.Put put = store.put(HASH, new ByteArrayInputStream(BYTES), LIMIT);

    // Then
    assertThat(put).isEqualTo(AssetStore.Put.NEW);
    assertThat(bytesOf(store, HASH)).isEqualTo(BYTES);
    assertThat(store.size(HASH)).hasValue(BYTES.length);
  }

  @Test
  void whatWasNeverPutIsNotThere() throws IOException {
    assertThat(store().open(HASH)).isEmpty();
    assertThat(store().size(HASH)).isEmpty();
    assertThat(store().delete(HASH)).isFalse();
  }

  @Test
  void puttingBytesAgainChangesNothing() throws IOException {
    // Given
    AssetStore store = store();
    store.put(HASH, new ByteArrayInputStream(BYTES), LIMIT);

    // When
    AssetStore.Put again = store.put(HASH, new ByteArrayInputStream(BYTES), LIMIT);

    // Then
    assertThat(again).isEqualTo(AssetStore.Put.KNOWN);
    assertThat(bytesOf(store, HASH)).isEqualTo(BYTES);
  }

  @Test
  void otherBytesAreRefusedWhetherTheRightOnesAreThereOrNot() throws IOException {
    AssetStore store = store();
    byte[] other = "other bytes".getBytes(UTF_8);

    assertRefused(store, other, LIMIT, AssetRefusedException.Reason.OTHER_BYTES);
    assertThat(store.size(HASH)).isEmpty();

    store.put(HASH, new ByteArrayInputStream(BYTES), LIMIT);
    assertRefused(store, other, LIMIT, AssetRefusedException.Reason.OTHER_BYTES);
    assertThat(bytesOf(store, HASH)).isEqualTo(BYTES);
  }

  @Test
  void bytesOverTheLimitAreRefusedAndThoseAtTheLimitTaken() throws IOException {
    AssetStore store = store();

    assertRefused(store, BYTES, BYTES.length - 1, AssetRefusedException.Reason.TOO_LARGE);

    assertThat(store.put(HASH, new ByteArrayInputStream(BYTES), BYTES.length))
        .isEqualTo(AssetStore.Put.NEW);
  }

  @Test
  void nothingIsLeftOfBytesThatEndEarly() throws IOException {
    // Given
    AssetStore store = store();
    InputStream broken =
        new InputStream() {
          private int left = 5;

          @Override
          public int read() throws IOException {
            if (--left < 0) {
              throw new IOException("the line broke");
            }
            return 'x';
          }
        };

    // When
    assertThatIOException().isThrownBy(() -> store.put(HASH, broken, LIMIT));

    // Then
    assertThat(store.size(HASH)).isEmpty();
    assertThat(store.put(HASH, new ByteArrayInputStream(BYTES), LIMIT))
        .isEqualTo(AssetStore.Put.NEW);
  }

  @Test
  void deletedBytesAreGoneAndMayComeBack() throws IOException {
    // Given
    AssetStore store = store();
    store.put(HASH, new ByteArrayInputStream(BYTES), LIMIT);

    // When
    boolean deleted = store.delete(HASH);

    // Then
    assertThat(deleted).isTrue();
    assertThat(store.open(HASH)).isEmpty();
    assertThat(store.put(HASH, new ByteArrayInputStream(BYTES), LIMIT))
        .isEqualTo(AssetStore.Put.NEW);
  }

  @Test
  void manyMayPutTheSameBytesAtOnce() throws IOException, InterruptedException {
    // Given
    AssetStore store = store();
    List<Future<AssetStore.Put>> puts = new ArrayList<>();

    // When
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 16; i++) {
        puts.add(threads.submit(() -> store.put(HASH, new ByteArrayInputStream(BYTES), LIMIT)));
      }
    }

    // Then
    assertThat(puts).allSatisfy(put -> assertThat(result(put)).isNotNull());
    assertThat(bytesOf(store, HASH)).isEqualTo(BYTES);
  }

  private static AssetStore.Put result(Future<AssetStore.Put> put)
      throws InterruptedException, ExecutionException {
    return put.get();
  }

  private static void assertRefused(
      AssetStore store, byte[] bytes, long limit, AssetRefusedException.Reason reason) {
    assertThatExceptionOfType(AssetRefusedException.class)
        .isThrownBy(() -> store.put(HASH, new ByteArrayInputStream(bytes), limit))
        .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(reason));
  }

  private static byte[] bytesOf(AssetStore store, Sha256 hash) throws IOException {
    try (InputStream bytes = store.open(hash).orElseThrow()) {
      return bytes.readAllBytes();
    }
  }
}
