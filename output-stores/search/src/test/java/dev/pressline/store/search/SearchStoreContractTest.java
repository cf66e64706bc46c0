package dev.pressline.store.search;

import dev.pressline.store.contract.OutputStoreContract;
import dev.pressline.store.contract.PublicationBuilder;
import dev.pressline.store.contract.StoreUnderTest;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.io.TempDir;

class SearchStoreContractTest extends OutputStoreContract {
  private final AtomicInteger places = new AtomicInteger();

  @TempDir Path folder;

  @Override
  protected StoreUnderTest freshStore() {
    return new SearchedFolder(folder.resolve("place" + places.incrementAndGet()));
  }

  @Override
  protected PublicationBuilder refusedPost(String id) {
    return PublicationBuilder.post(id).tags("x".repeat(40_000));
  }
}
