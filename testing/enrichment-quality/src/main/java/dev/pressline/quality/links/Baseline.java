package dev.pressline.quality.links;

import dev.pressline.core.catalogue.Catalogue;
import dev.pressline.core.catalogue.NameHit;
import dev.pressline.core.catalogue.NameKind;
import dev.pressline.core.catalogue.Tokens;
import dev.pressline.core.enrichment.linking.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The simplest linker: the longest name that the catalogue gives, when it means one entry only. */
final class Baseline {
  private Baseline() {}

  static List<Mention> of(GoldText text, Catalogue catalogue) {
    Tokens tokens = GoldTokens.of(text.text());
    List<Mention> mentions = new ArrayList<>();
    int at = 0;
    while (at < tokens.size()) {
      Optional<NameHit> hit = catalogue.longestAt(tokens, at);
      hit.flatMap(found -> mention(tokens, found)).ifPresent(mentions::add);
      at += hit.map(NameHit::length).orElse(1);
    }
    return mentions;
  }

  private static Optional<Mention> mention(Tokens tokens, NameHit hit) {
    List<NameHit.Bearer> named =
        hit.bearers().stream()
            .filter(bearer -> bearer.kind().compareTo(NameKind.ALIAS) <= 0)
            .toList();
    return named.size() == 1
        ? Optional.of(
            new Mention(
                named.getFirst().entry(),
                tokens.get(hit.first()).start(),
                tokens.get(hit.last()).end(),
                Set.of(),
                1))
        : Optional.empty();
  }
}
