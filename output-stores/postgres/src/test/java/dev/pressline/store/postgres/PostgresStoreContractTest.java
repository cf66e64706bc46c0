package dev.pressline.store.postgres;

import dev.pressline.store.contract.OutputStoreContract;
import dev.pressline.store.contract.PublicationBuilder;
import dev.pressline.store.contract.StoreUnderTest;

class PostgresStoreContractTest extends OutputStoreContract {
  @Override
  protected StoreUnderTest freshStore() {
    return Schema.fresh();
  }

  @Override
  protected PublicationBuilder refusedPost(String id) {
    return PublicationBuilder.post(id).title("Nothing\0");
  }
}
