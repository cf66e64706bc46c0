package dev.pressline.core.catalogue.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressline.core.catalogue.CatalogueEntry;
import dev.pressline.core.catalogue.EntityType;
import dev.pressline.core.catalogue.edit.CatalogueEdit.Drop;
import dev.pressline.core.catalogue.edit.CatalogueEdit.Put;
import dev.pressline.core.catalogue.edit.CatalogueEdit.Refused;
import dev.pressline.core.catalogue.edit.CatalogueEdit.Unchanged;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EditedCatalogueTest {
  private static final CatalogueEntry OPENAI = entry("openai", "OpenAI", "Open AI");
  private static final CatalogueEntry PARIS = entry("paris", "Paris");
  private static final CatalogueEntry TEXAS = entry("paris-texas", "Paris");
  private static final EditedCatalogue CATALOGUE =
      new EditedCatalogue(List.of(TEXAS), List.of(OPENAI, PARIS));

  @Test
  void whatEditorsWroteStandsBeforeWhatComesWithPressline() {
    CatalogueEntry ours = entry("openai", "OpenAI Inc.");

    EditedCatalogue catalogue = new EditedCatalogue(List.of(ours), List.of(OPENAI, PARIS));

    assertThat(catalogue.entries())
        .containsExactly(new PlacedEntry(ours, true), new PlacedEntry(PARIS, false));
  }

  @Test
  void aNameThatSeveralHaveIsRefusedWithTheCandidates() {
    assertThat(CATALOGUE.block("Paris"))
        .isEqualTo(
            new Refused(
                "Paris may mean several entries; name one by its id:"
                    + "\n  paris  Paris (place)"
                    + "\n  paris-texas  Paris (place)"));
    assertThat(CATALOGUE.block("paris"))
        .as("an id is one entry")
        .isInstanceOfSatisfying(Put.class, put -> assertThat(put.entry().blocked()).isTrue());
    assertThat(CATALOGUE.block("London").told()).contains("no entry named London", "list --find");
  }

  @Test
  void blockingAndUnblockingAnEntryOfPresslineLeavesNothingBehind() {
    CatalogueEdit block = CATALOGUE.block("open ai");
    CatalogueEntry blocked = ((Put) block).entry();

    EditedCatalogue after = new EditedCatalogue(List.of(TEXAS, blocked), List.of(OPENAI, PARIS));

    assertThat(after.block("openai")).isInstanceOf(Unchanged.class);
    assertThat(after.unblock("OpenAI"))
        .isEqualTo(new Drop("openai", "OpenAI may be linked and tagged again."));
    assertThat(CATALOGUE.unblock("OpenAI")).isInstanceOf(Unchanged.class);
  }

  @Test
  void onlyWhatEditorsWroteCanBeRemoved() {
    assertThat(CATALOGUE.remove("paris-texas"))
        .isEqualTo(new Drop("paris-texas", "Paris is removed."));
    assertThat(CATALOGUE.remove("OpenAI"))
        .isEqualTo(
            new Refused("OpenAI comes with Pressline and cannot be removed; block it instead."));
  }

  @Test
  void addingTwiceChangesNothingAndAnotherEntryWithTheIdIsNotOverwrittenByAccident() {
    CatalogueEntry changed = entry("openai", "OpenAI", "OAI");

    assertThat(CATALOGUE.add(TEXAS, false)).isInstanceOf(Unchanged.class);
    assertThat(CATALOGUE.add(changed, false).told())
        .isEqualTo(
            "The id is taken: openai  OpenAI (place). Replace that entry with --replace, or give"
                + " the new one another --id.");
    assertThat(CATALOGUE.add(changed, true))
        .isEqualTo(new Put(changed, "OpenAI is in the catalogue under the id openai."));
    assertThat(CATALOGUE.add(entry("q90", "paris"), false).told())
        .contains("Others have the name", "paris-texas");
  }

  @Test
  void anImportWritesOnlyWhatIsDifferentFromTheEditorsOwn() {
    assertThat(CATALOGUE.changes(List.of(TEXAS, OPENAI))).containsExactly(OPENAI);
    assertThat(CATALOGUE.changes(CATALOGUE.own())).isEmpty();
  }

  @Test
  void wordsAreFoundInIdsNamesAndAliases() {
    assertThat(CATALOGUE.speakingOf("PARIS  tex"))
        .extracting(placed -> placed.entry().entityId())
        .containsExactly("paris-texas");
    assertThat(CATALOGUE.speakingOf("open ai")).hasSize(1);
  }

  private static CatalogueEntry entry(String id, String name, String... aliases) {
    return new CatalogueEntry(
        id, name, List.of(aliases), EntityType.PLACE, Optional.empty(), Optional.empty(), false);
  }
}
