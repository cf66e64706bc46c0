package dev.pressline.asset;

import dev.pressline.core.asset.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.OptionalLong;

/** Stands in where nobody has configured a place. */
final class NoAssets implements AssetStore {
  @Override
  public Put put(Sha256 sha256, InputStream bytes, long limit) throws IOException {
    throw new IOException("there is no place for assets");
  }

  @Override
  public Optional<InputStream> open(Sha256 sha256) {
    return Optional.empty();
  }

  @Override
  public OptionalLong size(Sha256 sha256) {
    return OptionalLong.empty();
  }

  @Override
  public boolean delete(Sha256 sha256) {
    return false;
  }
}
