package dev.pressline.launcher.command;

import dev.pressline.core.catalogue.CatalogueEntry;
import dev.pressline.core.catalogue.EntityType;
import dev.pressline.core.catalogue.exchange.CatalogueReading;
import dev.pressline.core.catalogue.exchange.CatalogueText;
import dev.pressline.launcher.pipeline.CommandFailedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** An entry as options and parameters describe it. */
final class NewEntry {
  @Parameters(paramLabel = "NAME", description = "Canonical name, as texts write it.")
  String name = "";

  @Option(
      names = "--id",
      description = "Stays the same when all else changes (default: made of the name).")
  @Nullable String id;

  @Option(names = "--url", description = "Where links lead; without it it is only tagged.")
  @Nullable String url;

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  EntityType type = EntityType.OTHER;

  @Option(names = "--alias", paramLabel = "NAME", description = "Another name; may be repeated.")
  List<String> aliases = new ArrayList<>();

  @Option(
      names = "--about",
      paramLabel = "SENTENCE",
      description = "Tells it from others of the same name.")
  @Nullable String about;

  @Option(names = "--replace", description = "Take the place of the entry with the same id.")
  boolean replace;

  /** As a file would have it, so that it is checked in the same way. */
  CatalogueEntry entry() {
    CatalogueReading reading =
        CatalogueText.check(
            new CatalogueEntry(
                id == null ? "" : id,
                name,
                aliases,
                type,
                Optional.ofNullable(url),
                Optional.ofNullable(about),
                false));
    reading.complaints().stream()
        .findFirst()
        .ifPresent(
            complaint -> {
              throw new CommandFailedException(complaint.message() + " " + complaint.remedy());
            });
    return reading.entries().getFirst();
  }
}
