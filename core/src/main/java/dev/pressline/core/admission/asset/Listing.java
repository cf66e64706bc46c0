package dev.pressline.core.admission.asset;

import dev.pressline.core.asset.DraftAsset;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The files that came with a draft, by their paths. Paths are keys here and open no file. */
final class Listing {
  private final Map<String, DraftAsset> exact = new HashMap<>();
  private final Map<String, Optional<DraftAsset>> caseless = new HashMap<>();

  Listing(List<DraftAsset> assets) {
    for (DraftAsset asset : assets) {
      String written = Normalizer.normalize(asset.reference(), Normalizer.Form.NFC);
      Places.normal(written.replace('\\', '/'))
          .ifPresent(
              path -> {
                exact.putIfAbsent(path, asset);
                caseless.merge(
                    path.toLowerCase(Locale.ROOT), Optional.of(asset), (_, _) -> Optional.empty());
              });
    }
  }

  boolean isEmpty() {
    return exact.isEmpty();
  }

  /**
   * The file at the first of the places that has one. On the author's machine case may not have
   * mattered; it does not here either, unless two files differ by nothing else.
   */
  Optional<DraftAsset> at(Collection<String> places) {
    return Stream.concat(
            places.stream().flatMap(place -> Stream.ofNullable(exact.get(place))),
            places.stream()
                .map(place -> place.toLowerCase(Locale.ROOT))
                .flatMap(place -> caseless.getOrDefault(place, Optional.empty()).stream()))
        .findFirst();
  }
}
