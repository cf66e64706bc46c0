package dev.pressline.wire.codec;

import dev.pressline.core.catalogue.CatalogueEntry;
import dev.pressline.core.catalogue.EntityType;
import dev.pressline.wire.Codec;
import java.util.Optional;

final class CatalogueEntryCodec
    implements Codec<CatalogueEntry, dev.pressline.contracts.CatalogueEntry> {
  @Override
  public dev.pressline.contracts.CatalogueEntry encode(CatalogueEntry entry) {
    return dev.pressline.contracts.CatalogueEntry.newBuilder()
        .setEntityId(entry.entityId())
        .setName(entry.name())
        .setAliases(entry.aliases())
        .setType(dev.pressline.contracts.EntityType.valueOf(entry.type().name()))
        .setUrl(entry.url().orElse(null))
        .setDescription(entry.description().orElse(null))
        .setBlocked(entry.blocked())
        .build();
  }

  @Override
  public CatalogueEntry decode(dev.pressline.contracts.CatalogueEntry contract) {
    return new CatalogueEntry(
        contract.getEntityId(),
        contract.getName(),
        contract.getAliases(),
        EntityType.valueOf(contract.getType().name()),
        Optional.ofNullable(contract.getUrl()),
        Optional.ofNullable(contract.getDescription()),
        contract.getBlocked());
  }
}
