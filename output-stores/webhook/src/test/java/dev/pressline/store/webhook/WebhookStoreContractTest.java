package dev.pressline.store.webhook;

import dev.pressline.store.contract.OutputStoreContract;
import dev.pressline.store.contract.PublicationBuilder;
import dev.pressline.store.contract.StoreUnderTest;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class WebhookStoreContractTest extends OutputStoreContract {
  private final AtomicInteger places = new AtomicInteger();
  private final Receiver receiver = Receiver.start();

  @TempDir Path folder;

  @AfterEach
  void stop() {
    receiver.close();
  }

  @Override
  protected StoreUnderTest freshStore() {
    return new CalledPlace(folder.resolve("place" + places.incrementAndGet()), receiver);
  }

  @Override
  protected PublicationBuilder refusedPost(String id) {
    return PublicationBuilder.post(id).title("x".repeat(WebhookSettings.DEFAULT_MOST_BYTES));
  }
}
