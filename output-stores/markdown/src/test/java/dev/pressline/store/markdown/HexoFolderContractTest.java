package dev.pressline.store.markdown;

import dev.pressline.store.contract.OutputStoreContract;
import dev.pressline.store.contract.PublicationBuilder;
import dev.pressline.store.contract.StoreUnderTest;
import dev.pressline.store.markdown.dialect.Dialect;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.io.TempDir;

class HexoFolderContractTest extends OutputStoreContract {
  private final AtomicInteger places = new AtomicInteger();

  @TempDir Path folder;

  @Override
  protected StoreUnderTest freshStore() {
    return Generator.in(folder.resolve("place" + places.incrementAndGet()), Dialect.HEXO);
  }

  @Override
  protected PublicationBuilder refusedPost(String id) {
    return PublicationBuilder.post(id).at("/../outside/");
  }
}
