package dev.pressline.store.object;

import dev.pressline.store.contract.OutputStoreContract;
import dev.pressline.store.contract.PublicationBuilder;
import dev.pressline.store.contract.StoreUnderTest;
import dev.pressline.testing.s3.S3Server;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.io.TempDir;

class ObjectStoreContractTest extends OutputStoreContract {
  @TempDir Path folder;

  @Override
  protected StoreUnderTest freshStore() {
    String place = UUID.randomUUID().toString();
    return ShownBucket.in(S3Server.shared(), folder.resolve(place), place + "/");
  }

  @Override
  protected PublicationBuilder refusedPost(String id) {
    return PublicationBuilder.post(id).at("/../outside/");
  }
}
