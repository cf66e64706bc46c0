package dev.pressline.core.enrichment.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostLanguageTest {
  private static final LanguageDetector NOT_ASKED =
      _ -> {
        throw new AssertionError("the script tells the language");
      };

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({"en, en", "zh_tw, zh-TW", "' pt-BR ', pt-BR", "DE, de"})
  void theAuthorsWordCounts(String declared, String language) {
    assertThat(PostLanguage.of(Optional.of(declared), "Ein deutscher Text", NOT_ASKED))
        .isEqualTo(language);
  }

  @ParameterizedTest
  @CsvSource({"english", "default", "xx", "''", "zz-ZZ"})
  void aDeclaredLanguageThatDoesNotExistIsIgnored(String declared) {
    assertThat(PostLanguage.of(Optional.of(declared), "这是中文", NOT_ASKED)).isEqualTo("zh");
  }

  @ParameterizedTest(name = "{1}: {0}")
  @CsvSource({
    "今天天气很好，我们使用 Docker 部署, zh",
    "今日はとても天気がいいです, ja",
    "学习网站 http://www.example.org/collection/data-structure-visualizations, zh",
    "오늘 날씨가 좋습니다, ko",
    "این یک خبر از تهران است که امروز منتشر شد, fa",
    "هذا خبر اليوم من القاهرة عاصمة مصر, ar",
    "یہ آج کی خبر ہے اور یہاں سب ٹھیک ہے ہم بڑے خوش ہیں, ur",
    "זו חדשה מתל אביב, he",
    "Αυτή είναι μια είδηση, el",
    "นี่คือข่าววันนี้, th",
  })
  void manyLanguagesAreToldByTheirScript(String text, String language) {
    assertThat(PostLanguage.of(Optional.empty(), text, NOT_ASKED)).isEqualTo(language);
  }

  @ParameterizedTest(name = "{1}: {0}")
  @CsvSource({
    "The quick brown fox jumps over the lazy dog and runs away., en",
    "Der schnelle braune Fuchs springt über den faulen Hund und läuft weg., de",
    "Le gouvernement a annoncé une réforme des retraites hier soir., fr",
    "El gobierno anunció ayer por la noche una reforma de las pensiones., es",
    "Это новость дня о погоде в Москве и других городах страны, ru",
    "Київ — столиця України та найбільше місто країни, uk",
    "Det er en god dag å gå på tur i fjellet. Vi har ikke sett noen som helst i dag og jeg synes"
        + " det er fint, nb",
    "Saya pergi ke kantor naik mobil karena hujan dan tidak bisa menunggu bus yang terlambat, id",
    "Saya pergi ke pejabat dengan kereta kerana hujan dan tidak mahu menunggu bas yang lewat, ms",
  })
  void otherLanguagesAreToldByTheDetector(String text, String language) {
    assertThat(PostLanguage.of(Optional.empty(), text, OpenNlpLanguageDetector.bundled()))
        .isEqualTo(language);
  }

  @ParameterizedTest
  @CsvSource({"''", "12345 67 89", "OpenAI GPT-4", "Hello world", "Dealing with null TBD"})
  void aTextThatSaysTooLittleIsUndetermined(String text) {
    assertThat(PostLanguage.of(Optional.empty(), text, OpenNlpLanguageDetector.bundled()))
        .isEqualTo("und");
  }

  @Test
  void anImpossibleGuessForTheScriptDoesNotCount() {
    LanguageDetector confused =
        _ -> List.of(new LanguageDetector.Guess("zh", 0.9), new LanguageDetector.Guess("nl", 0.1));

    assertThat(PostLanguage.of(Optional.empty(), "zomaar een tekst", confused)).isEqualTo("nl");
  }

  @Test
  void anAddressIsNoLanguage() {
    List<String> shown = new ArrayList<>();
    LanguageDetector witness =
        text -> {
          shown.add(text);
          return List.of();
        };

    PostLanguage.of(
        Optional.empty(), "see (https://a.example/b?x://y) and\tftp://b,c at home", witness);

    assertThat(shown).containsExactly("see   and\t  at home");
  }
}
