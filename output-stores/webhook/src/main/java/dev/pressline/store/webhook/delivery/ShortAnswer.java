package dev.pressline.store.webhook.delivery;

import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

/** Reads past an answer, so that its connection can be used again, unless it is a long one. */
final class ShortAnswer implements BodySubscriber<Long> {
  private static final long MOST_BYTES = 64 * 1024;

  private final CompletableFuture<Long> body = new CompletableFuture<>();
  private Optional<Subscription> source = Optional.empty();
  private long read;

  @Override
  public CompletionStage<Long> getBody() {
    return body;
  }

  @Override
  public void onSubscribe(Subscription subscription) {
    source = Optional.of(subscription);
    subscription.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(List<ByteBuffer> bytes) {
    read += bytes.stream().mapToLong(ByteBuffer::remaining).sum();
    if (read > MOST_BYTES) {
      source.ifPresent(Subscription::cancel);
      body.complete(read);
    }
  }

  @Override
  public void onError(Throwable failure) {
    body.completeExceptionally(failure);
  }

  @Override
  public void onComplete() {
    body.complete(read);
  }
}
