package dev.pressline.core.catalogue;

import static dev.pressline.core.catalogue.Entries.blocked;
import static dev.pressline.core.catalogue.Entries.organisation;
import static dev.pressline.core.catalogue.Entries.person;
import static dev.pressline.core.catalogue.Entries.thing;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueTest {
  @Test
  void theLongestNameWins() {
    Catalogue catalogue =
        Catalogue.of(
            List.of(
                organisation("Google"), thing("Google Cloud"), organisation("Google Cloud Next")));

    assertThat(found(catalogue, "Google Cloud is sold by Google."))
        .containsExactly("Google Cloud", "Google");
  }

  @Test
  void aNameThatGoesOnDifferentlyFallsBackToTheShorterOne() {
    Catalogue catalogue = Catalogue.of(List.of(organisation("Google"), thing("Google Cloud Next")));

    assertThat(found(catalogue, "Google Cloud computing")).containsExactly("Google");
  }

  @ParameterizedTest(name = "{0} is {2}found in: {1}")
  @CsvSource({
    "AI, The AI industry, ''",
    "AI, It was ai that said so, 'not '",
    "AI, Ai Weiwei paints, 'not '",
    "Apple, Apple sells phones, ''",
    "Apple, an apple a day, 'not '",
    "Apple, APPLE RISES AGAIN, ''",
    "Meta, a META element of HTML, 'not '",
    "MySQL, a MYSQL server, ''",
    "OpenAI, Openai and others, ''",
    "machine learning, Machine Learning for all, ''",
    "The Verge, as the Verge reports, 'not '",
    "AI, WHAT IS AI FOR US, 'not '",
    "IT, IT, ''",
  })
  void capitalsOfANameAreDemandedOfTheText(String name, String text, String not) {
    assertThat(found(Catalogue.of(List.of(thing(name))), text).isEmpty()).isEqualTo(!not.isEmpty());
  }

  @ParameterizedTest(name = "{0} is {2}found in: {1}")
  @CsvSource(
      delimiter = ';',
      value = {
        "Altman; Altman’s ouster; ''",
        "Altman; Altman's ouster; ''",
        "Altman; Altmanns Haus; 'not '",
        "Sam Altman; Sam  Altman; ''",
        "Sam Altman; SamAltman; 'not '",
        "Sam Altman; Sam-Altman; 'not '",
        "Adam D'Angelo; Adam D’Angelo said; ''",
        "Angelo; Adam D’Angelo said; 'not '",
        "Allemagne; dans l’Allemagne; ''",
        "GPT; GPT-4 is out; 'not '",
        "GPT-4; GPT-4 is out; ''",
        "GPT-3; GPT-3.5 is out; 'not '",
        "GPT-3; This is GPT-3. It writes; ''",
        "C; C++ and C#; 'not '",
        "C++; in C++.; ''",
        "C#; C# is; ''",
        "Node.js; uses Node.js here; ''",
        "Node; uses Node.js here; 'not '",
        "AT; AT&T phones; 'not '",
        "AT&T; AT&T phones; ''",
        "Yahoo!; Yahoo! sold it; ''",
        "AI; an AI-powered thing; ''",
        "OpenAI; the OpenAI-Microsoft pact; ''",
        "Microsoft; the OpenAI-Microsoft pact; ''",
        "Apple; see https://example.org/Apple/Apple; 'not '",
        "Apple; write to Tim@Apple.com; 'not '",
        "Apple; APPLE_KEY or MY_Apple; 'not '",
        "Altman; have a seat.1.Altman expressed; ''",
        "café; un cafe\u0301 noir; ''",
      })
  void namesEndAtWordBoundaries(String name, String text, String not) {
    assertThat(found(Catalogue.of(List.of(thing(name))), text).isEmpty()).isEqualTo(!not.isEmpty());
  }

  @ParameterizedTest(name = "{0} is {2}found in: {1}")
  @CsvSource({
    "微软, 昨天微软宣布, ''",
    "微软公司, 昨天微软宣布, 'not '",
    "OpenAI, 昨天OpenAI的董事会, ''",
    "アップル, 昨日アップルの発表, ''",
    "アップル, アップルパイを食べた, 'not '",
    "삼성전자, 삼성전자가 발표했다, ''",
    "성전자, 삼성전자가 발표했다, 'not '",
    "مایکروسافت, شرکت مایکروسافت گفت, ''",
    "علی, علي گفت, ''",
    "Москва, город Москва большой, ''",
    "กรุงเทพ, ในกรุงเทพวันนี้, ''",
  })
  void everyScriptHasItsOwnWordBoundaries(String name, String text, String not) {
    assertThat(found(Catalogue.of(List.of(thing(name))), text).isEmpty()).isEqualTo(!not.isEmpty());
  }

  @Test
  void aBlockedEntryIsNeverFoundAndKeepsItsPartsFromBeingFound() {
    Catalogue catalogue = Catalogue.of(List.of(organisation("Apple"), blocked("Apple pie")));

    assertThat(found(catalogue, "Apple pie from Apple")).containsExactly("Apple");
  }

  @Test
  void aNameSharedByEntriesNamesThemAll() {
    Catalogue catalogue = Catalogue.of(List.of(person("Jordan"), thing("Kingdom", "Jordan")));

    NameHit hit = catalogue.longestAt(Tokens.of("Jordan"), 0).orElseThrow();

    assertThat(hit.bearers())
        .extracting(bearer -> bearer.entry().name() + " " + bearer.kind())
        .containsExactly("Jordan CANONICAL", "Kingdom ALIAS");
  }

  @Test
  void anEntryThatRepeatsItsNameAmongItsAliasesIsFoundOnce() {
    Catalogue catalogue = Catalogue.of(List.of(thing("Go language", "go Language", "Go language")));

    NameHit hit = catalogue.longestAt(Tokens.of("Go Language"), 0).orElseThrow();

    assertThat(hit.bearers()).hasSize(1);
  }

  @Test
  void aNameWithoutLettersOrSignsFindsNothing() {
    assertThat(found(Catalogue.of(List.of(thing("   "))), "a   b")).isEmpty();
  }

  @Test
  void noNameReachesAcrossTheStartOfABlock() {
    Catalogue catalogue = Catalogue.of(List.of(person("Sam Altman")));

    assertThat(catalogue.longestAt(Tokens.of("Sam\nAltman"), 0)).isPresent();
    assertThat(catalogue.longestAt(Tokens.of("Sam\nAltman", new int[] {0, 4}), 0)).isEmpty();
  }

  private static List<String> found(Catalogue catalogue, String text) {
    Tokens tokens = Tokens.of(text);
    List<String> found = new ArrayList<>();
    int at = 0;
    while (at < tokens.size()) {
      var hit = catalogue.longestAt(tokens, at);
      hit.ifPresent(
          name -> {
            if (!name.bearers().isEmpty()) {
              found.add(tokens.text(name.first(), name.last()));
            }
          });
      at += hit.map(NameHit::length).orElse(1);
    }
    return found;
  }
}
