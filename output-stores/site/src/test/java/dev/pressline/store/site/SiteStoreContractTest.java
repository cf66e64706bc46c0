package dev.pressline.store.site;

import dev.pressline.store.contract.OutputStoreContract;
import dev.pressline.store.contract.PublicationBuilder;
import dev.pressline.store.contract.StoreUnderTest;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.io.TempDir;

class SiteStoreContractTest extends OutputStoreContract {
  private final AtomicInteger places = new AtomicInteger();

  @TempDir Path folder;

  @Override
  protected StoreUnderTest freshStore() {
    return SiteFolder.in(folder.resolve("place" + places.incrementAndGet()));
  }

  @Override
  protected PublicationBuilder refusedPost(String id) {
    return PublicationBuilder.post(id).at("/../outside/");
  }
}
