package dev.pressline.core.enrichment.lexical;

import dev.pressline.core.catalogue.Catalogue;
import dev.pressline.core.catalogue.CatalogueEntry;
import dev.pressline.core.catalogue.EntityType;
import dev.pressline.core.catalogue.NameHit;
import dev.pressline.core.catalogue.Token;
import dev.pressline.core.catalogue.Tokens;
import dev.pressline.core.enrichment.lexical.Mention.Form;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds the entities that a text names, from its beginning to its end. A reader's memory counts:
 * what was introduced by an unmistakable name is recognised by a shared name or a surname later.
 */
final class MentionFinder {
  private final Catalogue catalogue;
  private final Set<String> introduced = new HashSet<>();
  private final Surnames surnames = new Surnames();

  MentionFinder(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * The mentions in the text, in order, never overlapping. What earlier texts introduced is known.
   *
   * @param excluded tokens that name nothing, such as code
   */
  List<Mention> mentionsIn(Tokens tokens, Predicate<Token> excluded, int limit) {
    List<Mention> mentions = new ArrayList<>();
    int at = 0;
    while (at < tokens.size() && mentions.size() < limit) {
      if (excluded.test(tokens.get(at))) {
        at++;
        continue;
      }
      Optional<NameHit> hit = catalogue.longestAt(tokens, at);
      Optional<Surnames.Hit> surname = surnames.at(tokens, at);
      int length = hit.map(NameHit::length).orElse(1);
      if (surname.isPresent() && surname.get().length() >= length) {
        mentions.add(mention(tokens, at, surname.get().length(), surname.get().person()));
        length = surname.get().length();
      } else if (hit.isPresent()) {
        resolved(tokens, hit.get()).ifPresent(mentions::add);
      }
      at += length;
    }
    return mentions;
  }

  private static Mention mention(Tokens tokens, int first, int length, CatalogueEntry person) {
    int end = tokens.get(first + length - 1).end();
    return new Mention(person, tokens.get(first).start(), end, Form.SHORT_FORM);
  }

  private Optional<Mention> resolved(Tokens tokens, NameHit hit) {
    List<CatalogueEntry> candidates = new ArrayList<>(hit.named());
    candidates.addAll(hit.aliased());
    if (candidates.size() == 1) {
      CatalogueEntry entry = candidates.getFirst();
      introduce(entry, hit);
      return Optional.of(
          mention(tokens, hit, entry, hit.named().isEmpty() ? Form.ALIAS : Form.NAME));
    }
    List<CatalogueEntry> known =
        candidates.stream().filter(entry -> introduced.contains(entry.entityId())).toList();
    if (known.size() == 1) {
      return Optional.of(mention(tokens, hit, known.getFirst(), Form.RESOLVED_BY_CONTEXT));
    }
    return known.isEmpty() && hit.named().size() == 1
        ? Optional.of(mention(tokens, hit, hit.named().getFirst(), Form.CONTESTED_NAME))
        : Optional.empty();
  }

  private void introduce(CatalogueEntry entry, NameHit hit) {
    introduced.add(entry.entityId());
    if (entry.type() == EntityType.PERSON && hit.length() > 1) {
      surnames.introduce(entry);
    }
  }

  private static Mention mention(Tokens tokens, NameHit hit, CatalogueEntry entry, Form form) {
    return new Mention(entry, tokens.get(hit.first()).start(), tokens.get(hit.last()).end(), form);
  }
}
