package dev.pressline.core.catalogue.edit;

import dev.pressline.core.catalogue.CatalogueEntry;
import dev.pressline.core.catalogue.edit.CatalogueEdit.Drop;
import dev.pressline.core.catalogue.edit.CatalogueEdit.Put;
import dev.pressline.core.catalogue.edit.CatalogueEdit.Refused;
import dev.pressline.core.catalogue.edit.CatalogueEdit.Unchanged;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The catalogue as its editors see it: the entries they wrote, over those that come with Pressline.
 * Nothing here changes; each wish is answered with what it would come to.
 */
public final class EditedCatalogue {
  private static final int MOST_CANDIDATES = 20;

  private final Map<String, CatalogueEntry> starter = new TreeMap<>();
  private final Map<String, CatalogueEntry> own = new TreeMap<>();

  /**
   * The catalogue of an installation.
   *
   * @param own what editors wrote; of entries with one id the last counts
   * @param starter what comes with Pressline
   */
  public EditedCatalogue(Collection<CatalogueEntry> own, Collection<CatalogueEntry> starter) {
    own.forEach(entry -> this.own.put(entry.entityId(), entry));
    starter.forEach(entry -> this.starter.put(entry.entityId(), entry));
  }

  /** What editors wrote, by id. */
  public List<CatalogueEntry> own() {
    return List.copyOf(own.values());
  }

  /** Everything that is in effect, by id. */
  public List<PlacedEntry> entries() {
    Map<String, PlacedEntry> placed = new TreeMap<>();
    starter.forEach((id, entry) -> placed.put(id, new PlacedEntry(entry, false)));
    own.forEach((id, entry) -> placed.put(id, new PlacedEntry(entry, true)));
    return List.copyOf(placed.values());
  }

  /** The entries in effect that speak of all the words, by id. */
  public List<PlacedEntry> speakingOf(String words) {
    return entries().stream().filter(placed -> placed.speaksOf(words)).toList();
  }

  /** Those of the entries that are not among the editors' own as they are, in their order. */
  public List<CatalogueEntry> changes(List<CatalogueEntry> entries) {
    return entries.stream().filter(entry -> !entry.equals(own.get(entry.entityId()))).toList();
  }

  /** Whether editors wrote an entry with the id. */
  public boolean isOwn(String entityId) {
    return own.containsKey(entityId);
  }

  /** Writes the entry; over another with its id only when it shall replace it. */
  public CatalogueEdit add(CatalogueEntry entry, boolean replacing) {
    Optional<PlacedEntry> there = withId(entry.entityId());
    if (there.map(placed -> placed.entry().equals(entry)).orElse(false)) {
      return new Unchanged("%s is in the catalogue already.".formatted(entry.name()));
    }
    if (there.isPresent() && !replacing) {
      return new Refused(
          "The id is taken: %s. Replace that entry with --replace, or give the new one another --id."
              .formatted(there.get().line()));
    }
    List<PlacedEntry> namesakes =
        entries().stream()
            .filter(placed -> placed.isNamed(entry.name()))
            .filter(placed -> !placed.entry().entityId().equals(entry.entityId()))
            .toList();
    String told =
        "%s is in the catalogue under the id %s.".formatted(entry.name(), entry.entityId());
    return new Put(
        entry,
        namesakes.isEmpty()
            ? told
            : told
                + " Others have the name, too, and the text decides which is meant:"
                + lines(namesakes));
  }

  /** Never links or tags the entity again; it keeps its name from being taken for another. */
  public CatalogueEdit block(String nameOrId) {
    return with(
        nameOrId,
        placed ->
            placed.entry().blocked()
                ? new Unchanged("%s is blocked already.".formatted(placed.entry().name()))
                : new Put(
                    blocked(placed.entry(), true),
                    "%s is blocked: it is neither linked nor tagged."
                        .formatted(placed.entry().name())));
  }

  /** Lets a blocked entity be linked and tagged again. */
  public CatalogueEdit unblock(String nameOrId) {
    return with(
        nameOrId,
        placed -> {
          CatalogueEntry open = blocked(placed.entry(), false);
          String told = "%s may be linked and tagged again.".formatted(open.name());
          if (!placed.entry().blocked()) {
            return new Unchanged("%s is not blocked.".formatted(open.name()));
          }
          return open.equals(starter.get(open.entityId()))
              ? new Drop(open.entityId(), told)
              : new Put(open, told);
        });
  }

  /**
   * Removes what editors wrote; the entry that comes with Pressline, if any, is in effect again.
   */
  public CatalogueEdit remove(String nameOrId) {
    return with(
        nameOrId,
        placed -> {
          String name = placed.entry().name();
          if (!placed.own()) {
            return new Refused(
                "%s comes with Pressline and cannot be removed; block it instead.".formatted(name));
          }
          String told = "%s is removed.".formatted(name);
          return new Drop(
              placed.entry().entityId(),
              starter.containsKey(placed.entry().entityId())
                  ? told + " The entry with this id that comes with Pressline is in effect again."
                  : told);
        });
  }

  private CatalogueEdit with(String nameOrId, Function<PlacedEntry, CatalogueEdit> edit) {
    Optional<PlacedEntry> exact = withId(nameOrId);
    if (exact.isPresent()) {
      return edit.apply(exact.get());
    }
    List<PlacedEntry> named =
        entries().stream().filter(placed -> placed.isNamed(nameOrId.strip())).toList();
    return switch (named.size()) {
      case 0 ->
          new Refused(
              "The catalogue has no entry named %s; pressline catalogue list --find WORDS shows what it has."
                  .formatted(nameOrId));
      case 1 -> edit.apply(named.getFirst());
      default ->
          new Refused(
              "%s may mean several entries; name one by its id:".formatted(nameOrId)
                  + lines(named));
    };
  }

  private Optional<PlacedEntry> withId(String id) {
    CatalogueEntry written = own.get(id);
    return written != null
        ? Optional.of(new PlacedEntry(written, true))
        : Optional.ofNullable(starter.get(id)).map(entry -> new PlacedEntry(entry, false));
  }

  private static String lines(List<PlacedEntry> placed) {
    String shown =
        placed.stream()
            .limit(MOST_CANDIDATES)
            .map(each -> "\n  " + each.line())
            .collect(Collectors.joining());
    int more = placed.size() - MOST_CANDIDATES;
    return more > 0 ? shown + "\n  … and %d more".formatted(more) : shown;
  }

  private static CatalogueEntry blocked(CatalogueEntry entry, boolean blocked) {
    return new CatalogueEntry(
        entry.entityId(),
        entry.name(),
        entry.aliases(),
        entry.type(),
        entry.url(),
        entry.description(),
        blocked);
  }
}
